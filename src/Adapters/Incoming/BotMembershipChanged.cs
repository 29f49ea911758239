using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>The bot was added to a chat, or removed from it, or a person blocked or unblocked it.</summary>
public sealed record BotMembershipChanged : IncomingEvent
{
    /// <summary>The kind of chat.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The group; null in a private chat.</summary>
    public SeenGroup? Group { get; init; }

    /// <summary>Whether the bot is in the chat now.</summary>
    public required bool IsMember { get; init; }
}
