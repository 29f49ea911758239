namespace Confidant.Adapters.Telegram.Wire;

internal sealed record EditMessageTextRequest
{
    public required long ChatId { get; init; }

    public long? MessageId { get; init; }

    public long? ReceiverUserId { get; init; }

    public long? EphemeralMessageId { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<OutgoingEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;

    public InlineKeyboard? ReplyMarkup { get; init; }
}
