using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>Turns what the browser sends into the product's own terms. Pure.</summary>
internal static class PlaygroundMapping
{
    public static IncomingMessage ToIncoming(
        RoomMessage said, PlaygroundPerson sender, bool isReplyToBot, string deliveryKey, DateTimeOffset at)
    {
        Addressing addressing = PlaygroundAddressing.Read(said.Text, said.Room.Kind == ChatKind.Private, isReplyToBot);
        return new IncomingMessage
        {
            Conversation = said.Room.Conversation,
            DeliveryKey = deliveryKey,
            At = at,
            Sender = sender.Account,
            Chat = said.Room.Kind,
            Group = said.Room.Group,
            MessageId = new PlatformMessageId(said.Id),
            Text = said.Text,
            BareText = addressing.BareText,
            Command = addressing.Command,
            CommandArgument = addressing.CommandArgument,
            IsAddressedToBot = addressing.IsToBot,
            ReplyTo = said.ReplyTo,
            IsEdit = said.IsEdited,
        };
    }

    public static ButtonPressed ToIncoming(
        RoomMessage pressed, PlaygroundPerson sender, string token, string pressId, DateTimeOffset at)
    {
        return new ButtonPressed
        {
            Conversation = pressed.Room.Conversation,
            DeliveryKey = pressId,
            At = at,
            Sender = sender.Account,
            Chat = pressed.Room.Kind,
            Group = pressed.Room.Group,
            Token = token,
            PressId = pressId,
            MessageId = new PlatformMessageId(pressed.Id),
            IsEphemeral = pressed.OnlyFor is not null,
        };
    }
}
