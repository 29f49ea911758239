using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Somebody has signed in at a platform, on the page that they were sent to, and the feed is connected; its conversation is the
/// private chat in which they asked for the page.</summary>
public sealed record FeedSignedIn : IncomingEvent
{
    /// <summary>The account that is told.</summary>
    public required SeenAccount Sender { get; init; }

    /// <summary>The feed.</summary>
    public required Guid Integration { get; init; }
}
