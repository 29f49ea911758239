using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>Where a message is shown, and to whom.</summary>
/// <param name="Room">The room.</param>
/// <param name="OnlyFor">The only person who sees it; null where the whole room does.</param>
internal sealed record Destination(PlaygroundRoom Room, string? OnlyFor)
{
    /// <summary>Finds the destination; null where there is no such room or person.</summary>
    public static Destination? Find(ConversationKey conversation, PrivateDelivery? delivery)
    {
        if (PlaygroundDirectory.FindRoom(conversation.Chat.Value) is not { } room)
        {
            return null;
        }

        if (delivery is null)
        {
            return new Destination(room, null);
        }

        if (delivery.Recipient.Platform != Platform.Playground
            || PlaygroundDirectory.FindPerson(delivery.Recipient.Value) is not { } recipient)
        {
            return null;
        }

        // Somebody who is not in the room gets it in their own chat, which has one reader anyway.
        return room.Kind == ChatKind.Group && room.Members.Contains(recipient.Id)
            ? new Destination(room, recipient.Id)
            : PlaygroundDirectory.FindRoom(recipient.Id) is { } own ? new Destination(own, null) : null;
    }
}
