using System.Globalization;
using System.Text.Json.Nodes;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Where a message goes. Pure.</summary>
/// <param name="Chat">The chat's number.</param>
/// <param name="Thread">The topic's number; null where the chat has none.</param>
internal readonly record struct TelegramTarget(long Chat, long? Thread)
{
    private const long GeneralTopic = 1;

    /// <summary>Telegram refuses the General topic's number where it sends, and wants it for chat actions.</summary>
    public long? ThreadForSending => Thread == GeneralTopic ? null : Thread;

    /// <summary>The chat as conversations name it.</summary>
    public ChatId ChatId => new(Chat.ToString(CultureInfo.InvariantCulture));

    /// <summary>Telegram numbers groups below zero.</summary>
    public bool IsGroup => Chat < 0;

    /// <summary>The target of a conversation; null where its ids are not Telegram's.</summary>
    public static TelegramTarget? Of(ConversationKey conversation)
    {
        if (Number(conversation.Chat.Value) is not { } chat)
        {
            return null;
        }

        long? thread = conversation.Thread is { } id ? Number(id.Value) : null;
        return conversation.Thread is not null && thread is null ? null : new TelegramTarget(chat, thread);
    }

    /// <summary>The request that sends a chunk here.</summary>
    public SendMessageRequest Compose(OutgoingMessage message) => new()
    {
        ChatId = Chat,
        MessageThreadId = ThreadForSending,
        Text = Utf16Text.Repair(message.Text),
        Entities = TelegramFormat.Entities(message),
        ReplyParameters = Reply(message),
        ReplyMarkup = TelegramFormat.Markup(message),
    };

    /// <summary>The request that sends a chunk as blocks here.</summary>
    public SendRichMessageRequest Compose(OutgoingMessage message, JsonObject rich) => new()
    {
        ChatId = Chat,
        MessageThreadId = ThreadForSending,
        RichMessage = rich,
        ReplyParameters = Reply(message),
        ReplyMarkup = TelegramFormat.Keyboard(message),
    };

    /// <summary>The request that sends a chunk's document here.</summary>
    public SendDocumentRequest Compose(OutgoingMessage message, OutgoingDocument document) => new()
    {
        ChatId = Chat,
        MessageThreadId = ThreadForSending,
        Caption = Utf16Text.Repair(message.Text),
        CaptionEntities = TelegramFormat.Entities(message),
        ReplyParameters = Reply(message),
        ReplyMarkup = TelegramFormat.Keyboard(message),
        Document = document,
    };

    /// <summary>A platform id as a number; null where it is none.</summary>
    public static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static ReplyParameters? Reply(OutgoingMessage message) =>
        TelegramMessageId.Public(message.ReplyTo?.Value) is { } id
            ? new ReplyParameters(id, AllowSendingWithoutReply: true)
            : null;
}
