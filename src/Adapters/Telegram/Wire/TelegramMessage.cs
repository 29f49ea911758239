using System.Text.Json;

namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramMessage
{
    public long MessageId { get; init; }

    public long? EphemeralMessageId { get; init; }

    public long? MessageThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    public TelegramUser? From { get; init; }

    public TelegramChat? SenderChat { get; init; }

    public TelegramChat? Chat { get; init; }

    public long Date { get; init; }

    public long? EditDate { get; init; }

    public string? MediaGroupId { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<TelegramEntity>? Entities { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<TelegramEntity>? CaptionEntities { get; init; }

    public TelegramMessage? ReplyToMessage { get; init; }

    public TelegramUser? ViaBot { get; init; }

    public bool IsAutomaticForward { get; init; }

    public string? GuestQueryId { get; init; }

    public string? BusinessConnectionId { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }

    public IReadOnlyList<TelegramUser>? NewChatMembers { get; init; }

    public TelegramUser? LeftChatMember { get; init; }

    public JsonElement? ForwardOrigin { get; init; }

    public JsonElement? ForumTopicCreated { get; init; }

    public JsonElement? Photo { get; init; }

    public JsonElement? Document { get; init; }

    public JsonElement? Voice { get; init; }

    public JsonElement? Video { get; init; }

    public JsonElement? VideoNote { get; init; }

    public JsonElement? Audio { get; init; }

    public JsonElement? Animation { get; init; }

    public JsonElement? Sticker { get; init; }

    public JsonElement? Location { get; init; }

    public JsonElement? Venue { get; init; }

    public JsonElement? Contact { get; init; }

    public JsonElement? Poll { get; init; }

    public JsonElement? Story { get; init; }

    public JsonElement? RichMessage { get; init; }
}
