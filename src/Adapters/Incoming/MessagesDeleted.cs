using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Messages were deleted on their platform, by their authors or by a moderator: what is remembered of them goes too. Not
/// every platform tells.</summary>
public sealed record MessagesDeleted : IncomingEvent
{
    /// <summary>The kind of chat.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The group; null in a private chat.</summary>
    public SeenGroup? Group { get; init; }

    /// <summary>The messages' numbers; people's, and perhaps our own.</summary>
    public required IReadOnlyList<PlatformMessageId> Messages { get; init; }
}
