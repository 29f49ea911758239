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

    /// <summary>How it came to be there; null where it was there before, where it is not there now, and where the platform does not
    /// tell the one from the other.</summary>
    public BotArrival? Arrival { get; init; }
}
