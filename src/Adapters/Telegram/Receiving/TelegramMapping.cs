using System.Globalization;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Turns Telegram's updates into the product's own terms. Pure.</summary>
internal static class TelegramMapping
{
    /// <summary>The event that an update is; null where it is none of ours: unknown kinds, other bots, anonymous admins
    /// and channels that write in a group, service messages, and what came back from ourselves.</summary>
    /// <param name="update">The update.</param>
    /// <param name="me">Our own account.</param>
    /// <param name="receivedAt">When it arrived, for the kinds that carry no time.</param>
    public static IncomingEvent? ToIncoming(TelegramUpdate update, TelegramUser me, DateTimeOffset receivedAt)
    {
        string key = Text(update.UpdateId);
        return update switch
        {
            { Message: { } message } => (IncomingEvent?)ToMigration(message, me, key)
                ?? (IncomingEvent?)TelegramMembers.ToChange(message, me, key)
                ?? ToMessage(message, me, key, isEdit: false),
            { EditedMessage: { } message } => ToMessage(message, me, key, isEdit: true),
            { ChannelPost: { } post } => TelegramChannels.ToPost(post, me, key, isEdit: false),
            { EditedChannelPost: { } post } => TelegramChannels.ToPost(post, me, key, isEdit: true),
            { GuestMessage: { } message } => TelegramPassing.ToGuestMessage(message, me, key),
            { BusinessMessage: { } message } => TelegramPassing.ToBusinessMessage(message, me, key),
            { InlineQuery: { } query } => TelegramPassing.ToMessage(query, me, key, receivedAt),
            { CallbackQuery: { } query } => ToPress(query, me, key, receivedAt),
            { MyChatMember: { } change } =>
                (IncomingEvent?)ToMembership(change, me, key) ?? TelegramChannels.ToMembership(change, me, key),
            { ChatMember: { } change } => TelegramMembers.ToChange(change, me, key),
            _ => null,
        };
    }

    private static GroupMigrated? ToMigration(TelegramMessage message, TelegramUser me, string key)
    {
        if (message.Chat is not { } chat)
        {
            return null;
        }

        (long From, long To)? move = message switch
        {
            { MigrateToChatId: { } to } => (chat.Id, to),
            { MigrateFromChatId: { } from } => (from, chat.Id),
            _ => null,
        };
        return move is not { } ids ? null : new GroupMigrated
        {
            Conversation = Conversation(chat, null, me),
            DeliveryKey = key,
            At = Time(message.Date),
            From = new GroupKey(Platform.Telegram, new ChatId(Text(ids.From))),
            To = new GroupKey(Platform.Telegram, new ChatId(Text(ids.To))),
        };
    }

    private static IncomingMessage? ToMessage(TelegramMessage message, TelegramUser me, string key, bool isEdit)
    {
        if (message.Chat is not { } chat || Kind(chat) is not { } kind || !IsFromPerson(message, me)
            || TelegramMessageId.Of(message) is not { } id)
        {
            return null;
        }

        string? words = message.Text ?? message.Caption;
        IReadOnlyList<IncomingMedia> media = TelegramMedia.Read(message);
        if (words is null && media.Count == 0)
        {
            return null;
        }

        string text = Utf16Text.Repair(words ?? "");
        TelegramMessage? answered = Answered(message);
        var addressing = TelegramAddressing.Read(
            text,
            message.Text is null ? message.CaptionEntities : message.Entities,
            kind == ChatKind.Private,
            answered?.From?.Id == me.Id,
            me);
        return new IncomingMessage
        {
            Conversation = Conversation(chat, message, me),
            DeliveryKey = key,
            At = Time(isEdit ? message.EditDate ?? message.Date : message.Date),
            Sender = Account(message.From!),
            Chat = kind,
            Group = Group(chat, kind),
            MessageId = id,
            Text = text,
            BareText = addressing.BareText,
            Command = addressing.Command,
            CommandArgument = addressing.Argument,
            IsAddressedToBot = addressing.IsAddressed,
            IsAddressedToOther = addressing.IsForOther
                || (!addressing.IsAddressed && answered?.From is { IsBot: true } author && author.Id != me.Id),
            ReplyTo = answered is null ? null : TelegramMessageId.Of(answered),
            IsForwarded = message.ForwardOrigin is not null,
            IsEdit = isEdit,
            Media = media,
            Album = isEdit || string.IsNullOrEmpty(message.MediaGroupId) ? null : message.MediaGroupId,
            ReplyHandle = message.EphemeralMessageId is null ? null : id.Value,
        };
    }

    private static ButtonPressed? ToPress(
        TelegramCallbackQuery query, TelegramUser me, string key, DateTimeOffset receivedAt)
    {
        if (query is not { Id: { } pressId, From: { IsBot: false } presser, Message: { Chat: { } chat } message, Data: { } data }
            || Kind(chat) is not { } kind)
        {
            return null;
        }

        return new ButtonPressed
        {
            Conversation = Conversation(chat, message, me),
            DeliveryKey = key,
            At = receivedAt,
            Sender = Account(presser),
            Chat = kind,
            Group = Group(chat, kind),
            Token = Utf16Text.Repair(data),
            PressId = pressId,
            MessageId = TelegramMessageId.Of(message),
            IsEphemeral = message.EphemeralMessageId is not null,
        };
    }

    private static BotMembershipChanged? ToMembership(TelegramChatMemberUpdated change, TelegramUser me, string key)
    {
        if (change is not { Chat: { } chat, NewChatMember: { } now } || Kind(chat) is not { } kind)
        {
            return null;
        }

        return new BotMembershipChanged
        {
            Conversation = Conversation(chat, null, me),
            DeliveryKey = key,
            At = Time(change.Date),
            Chat = kind,
            Group = Group(chat, kind),
            IsMember = now.BelongsToChat,
            Arrival = change.OldChatMember is { BelongsToChat: false } && now.BelongsToChat
                ? new BotArrival(Language(change.From?.LanguageCode), now.CanSendMessages ?? true)
                : null,
        };
    }

    // An anonymous admin or a channel arrives as sender_chat, with a made-up account in from. Guest and business messages belong
    // to chats that merely share an id with ours.
    private static bool IsFromPerson(TelegramMessage message, TelegramUser me) =>
        message is { From: { IsBot: false }, SenderChat: null, IsAutomaticForward: false, GuestQueryId: null, BusinessConnectionId: null }
        && message.ViaBot?.Id != me.Id;

    // In a topic every message that answers nothing "answers" the service message that opened the topic.
    private static TelegramMessage? Answered(TelegramMessage message) =>
        message.ReplyToMessage is { ForumTopicCreated: null } answered
        && !(message.IsTopicMessage && answered.MessageId == message.MessageThreadId)
            ? answered
            : null;

    /// <summary>The conversation of a message; of its chat, where there is none.</summary>
    public static ConversationKey Conversation(TelegramChat chat, TelegramMessage? message, TelegramUser me) => new(
        Platform.Telegram,
        new BotAccountId(Text(me.Id)),
        new ChatId(Text(chat.Id)),
        message is { IsTopicMessage: true, MessageThreadId: { } thread } ? new ThreadId(Text(thread)) : null);

    /// <summary>The kind of a chat; null where it is none of ours.</summary>
    public static ChatKind? Kind(TelegramChat chat) => chat.Type switch
    {
        "private" => ChatKind.Private,
        "group" or "supergroup" => ChatKind.Group,
        _ => null,
    };

    /// <summary>A chat as the group that it is; null in a private chat.</summary>
    public static SeenGroup? Group(TelegramChat chat, ChatKind kind) => kind != ChatKind.Group
        ? null
        : new SeenGroup(
            new GroupKey(Platform.Telegram, new ChatId(Text(chat.Id))),
            Utf16Text.Repair(chat.Title ?? ""),
            !string.IsNullOrEmpty(chat.Username));

    /// <summary>A person's account.</summary>
    public static SeenAccount Account(TelegramUser user) => new(
        new PlatformUserId(Platform.Telegram, Text(user.Id)),
        Utf16Text.Repair($"{user.FirstName} {user.LastName}".Trim()),
        string.IsNullOrEmpty(user.Username) ? null : user.Username,
        Language(user.LanguageCode));

    private static string? Language(string? code)
    {
        string? language = code?.Split('-', '_')[0].ToLowerInvariant();
        return language is { Length: 2 } ? language : null;
    }

    /// <summary>A time of Telegram's.</summary>
    public static DateTimeOffset Time(long unixSeconds) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(unixSeconds, 0, 253402300799));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
