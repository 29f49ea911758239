namespace Confidant.Adapters.Feeds;

/// <summary>How posts on Farcaster are read.</summary>
public sealed class FarcasterFeedOptions
{
    /// <summary>The address of a hub's HTTP API: https, or http on this machine.</summary>
    /// <value>The default is null: no hub is asked.</value>
    public string? HubUrl { get; set; }
}
