namespace Confidant.Adapters.Feeds;

/// <summary>How posts on Bluesky are read.</summary>
public sealed class BlueskyFeedOptions
{
    /// <summary>The address of an AppView: https, or http on this machine.</summary>
    /// <value>The default is https://public.api.bsky.app.</value>
    public string ApiUrl { get; set; } = "https://public.api.bsky.app";
}
