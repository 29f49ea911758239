using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>The bot was added to a place that holds many groups, such as a Discord server, or was removed from it: the same goes for
/// every known group whose <see cref="SeenGroup.Place"/> it is. Its conversation names the place, where nobody talks.</summary>
public sealed record BotPlaceChanged : IncomingEvent
{
    /// <summary>The place.</summary>
    public required GroupKey Place { get; init; }

    /// <summary>Whether the bot is there now. If so, <see cref="IncomingEvent.At"/> is when it came: a group that was left, or that
    /// has been known for longer, is one that the bot comes back to.</summary>
    public required bool IsMember { get; init; }
}
