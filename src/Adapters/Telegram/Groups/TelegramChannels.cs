using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Turns what is posted in channels into the product's own terms. Pure. A channel speaks under its own name: whoever
/// wrote a post is not told, and nobody's account is made of it. It holds no conversation.</summary>
internal static class TelegramChannels
{
    /// <summary>The post as a message of the channel; null where it is none, is another's (a forward), or comes from ourselves.</summary>
    public static IncomingMessage? ToPost(TelegramMessage post, TelegramUser me, string key, bool isEdit)
    {
        if (post.Chat is not { } chat || Group(chat) is not { } channel || post.ForwardOrigin is not null || post.ViaBot?.Id == me.Id
            || post.From?.Id == me.Id || TelegramMessageId.Of(post) is not { } id)
        {
            return null;
        }

        string? words = post.Text ?? post.Caption;
        IReadOnlyList<IncomingMedia> media = TelegramMedia.Read(post);
        if (words is null && !(isEdit && media.Count > 0))
        {
            return null;
        }

        string text = Utf16Text.Repair(words ?? "");
        return new IncomingMessage
        {
            Conversation = TelegramMapping.Conversation(chat, null, me),
            DeliveryKey = key,
            At = TelegramMapping.Time(isEdit ? post.EditDate ?? post.Date : post.Date),
            Sender = new SeenAccount(new PlatformUserId(Platform.Telegram, channel.Key.Chat.Value), channel.Name, Handle: null, Language: null),
            Chat = ChatKind.Public,
            Group = channel,
            MessageId = id,
            Text = text,
            BareText = text,
            IsEdit = isEdit,
            Media = media,
        };
    }

    /// <summary>What becomes of the bot in a channel; null where it is none.</summary>
    public static BotMembershipChanged? ToMembership(TelegramChatMemberUpdated change, TelegramUser me, string key) =>
        change is { Chat: { } chat, NewChatMember: { } now } && Group(chat) is { } channel
            ? new BotMembershipChanged
            {
                Conversation = TelegramMapping.Conversation(chat, null, me),
                DeliveryKey = key,
                At = TelegramMapping.Time(change.Date),
                Chat = ChatKind.Public,
                Group = channel,
                IsMember = now.BelongsToChat,
            }
            : null;

    private static SeenGroup? Group(TelegramChat chat) => chat.Type == "channel"
        ? TelegramMapping.Group(chat, ChatKind.Group)! with { IsAnnouncements = true }
        : null;
}
