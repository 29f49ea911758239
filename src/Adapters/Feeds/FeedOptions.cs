namespace Confidant.Adapters.Feeds;

/// <summary>How people's own posts are read.</summary>
public sealed class FeedOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Feeds";

    /// <summary>Posts on Bluesky.</summary>
    public BlueskyFeedOptions Bluesky { get; } = new();

    /// <summary>Posts on Farcaster.</summary>
    public FarcasterFeedOptions Farcaster { get; } = new();

    /// <summary>Posts on X.</summary>
    public XFeedOptions X { get; } = new();

    /// <summary>Posts on Facebook.</summary>
    public FacebookFeedOptions Facebook { get; } = new();

    /// <summary>How many seconds an answer may take; from 1 to 60.</summary>
    /// <value>The default is 20.</value>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Whether addresses that people write may lead to this machine, to the network it stands in, and to other ports than that of
    /// https. Dangerous: whoever may write to the host could then have it ask whatever it can reach. For tests, and for instances
    /// in the operator's own network where everybody is trusted.</summary>
    /// <value>The default is false.</value>
    public bool AllowPrivateAddresses { get; set; }
}
