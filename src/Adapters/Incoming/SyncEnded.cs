using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A run over the posts of somebody's feed has ended; its conversation is the private chat in which they watch it.</summary>
public sealed record SyncEnded : IncomingEvent
{
    /// <summary>The account that is told.</summary>
    public required SeenAccount Sender { get; init; }

    /// <summary>The run.</summary>
    public required Guid Run { get; init; }

    /// <summary>The message that showed how far it was; null for none.</summary>
    public PlatformMessageId? ShownAs { get; init; }
}
