using System.Globalization;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Turns what is said in passing into the product's own terms: nothing but the speaker and their own words. What they answer
/// or quote is left where it is. Pure.</summary>
internal static class TelegramPassing
{
    // What one person says is handled in order, and as many things at the same time. No chat's and nobody's number is kept.
    private const int Lanes = 64;

    private static readonly TimeSpan _inlineLife = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _messageLife = TimeSpan.FromMinutes(2);

    /// <summary>An inline query; null where it is none of a person's.</summary>
    public static IncomingMessage? ToMessage(TelegramInlineQuery query, TelegramUser me, string key, DateTimeOffset receivedAt) =>
        query is { Id: { } id, From: { IsBot: false } speaker }
            ? Compose(
                new TelegramPassingHandle(TelegramPassingKind.Inline, id),
                speaker,
                query.Query ?? "",
                entities: null,
                me,
                key,
                receivedAt,
                new PassingTerms { Home = Home(speaker, me), Within = _inlineLife, IsBeingTyped = true, TakesOneMessage = true })
            : null;

    /// <summary>A message in a chat where we are a guest; null where it is none of a person's own words.</summary>
    public static IncomingMessage? ToGuestMessage(TelegramMessage message, TelegramUser me, string key) =>
        message is { GuestQueryId: { } id, BusinessConnectionId: null } && OwnWords(message, me) is { } words
            ? Compose(
                new TelegramPassingHandle(TelegramPassingKind.Guest, id),
                message.From!,
                words,
                message.Text is null ? message.CaptionEntities : message.Entities,
                me,
                key,
                TelegramMapping.Time(message.Date),
                new PassingTerms { Home = Home(message.From!, me), Within = _messageLife, TakesOneMessage = true })
            : null;

    /// <summary>A message to the owner of a business account; null where it is the owner's, or none of a person's own words. Telegram
    /// gives the chat the number of the other person.</summary>
    public static IncomingMessage? ToBusinessMessage(TelegramMessage message, TelegramUser me, string key) =>
        message is { BusinessConnectionId: { } id, GuestQueryId: null, Chat: { Type: "private" } chat }
        && message.From?.Id == chat.Id && OwnWords(message, me) is { } words
            ? Compose(
                new TelegramPassingHandle(TelegramPassingKind.Business, id, chat.Id),
                message.From,
                words,
                message.Text is null ? message.CaptionEntities : message.Entities,
                me,
                key,
                TelegramMapping.Time(message.Date),

                // Which agent the other person likes to talk to in private is nothing to the account's owner.
                new PassingTerms { Home = Lane(message.From, me), Within = _messageLife })
            : null;

    // A forward is somebody else's, and so is what comes from a channel or through a bot.
    private static string? OwnWords(TelegramMessage message, TelegramUser me) =>
        message is { From: { IsBot: false }, SenderChat: null, IsAutomaticForward: false, ForwardOrigin: null }
        && message.ViaBot?.Id != me.Id
            ? message.Text ?? message.Caption
            : null;

    private static IncomingMessage Compose(
        TelegramPassingHandle handle,
        TelegramUser speaker,
        string words,
        IReadOnlyList<TelegramEntity>? entities,
        TelegramUser me,
        string key,
        DateTimeOffset at,
        PassingTerms terms)
    {
        string text = Utf16Text.Repair(words);
        var addressing = TelegramAddressing.Read(text, entities, isPrivate: true, isReplyToBot: false, me);
        return new IncomingMessage
        {
            Conversation = Lane(speaker, me),
            DeliveryKey = key,
            At = at,
            Sender = TelegramMapping.Account(speaker),
            Chat = ChatKind.Public,
            MessageId = new PlatformMessageId(key),
            Text = text,
            BareText = addressing.BareText.Trim(),
            Command = addressing.Command,
            CommandArgument = addressing.Argument,
            IsAddressedToBot = true,
            Passing = terms,
            ReplyHandle = handle.ToString(),
        };
    }

    private static ConversationKey Lane(TelegramUser speaker, TelegramUser me) =>
        Conversation(me, string.Create(CultureInfo.InvariantCulture, $"passing-{speaker.Id % Lanes}"));

    private static ConversationKey Home(TelegramUser speaker, TelegramUser me) =>
        Conversation(me, speaker.Id.ToString(CultureInfo.InvariantCulture));

    private static ConversationKey Conversation(TelegramUser me, string chat) => new(
        Platform.Telegram, new BotAccountId(me.Id.ToString(CultureInfo.InvariantCulture)), new ChatId(chat), null);
}
