namespace Confidant.Adapters.Telegram.Wire;

internal sealed record SendMessageRequest
{
    public string? BusinessConnectionId { get; init; }

    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<OutgoingEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; } = LinkPreviewOptions.Off;

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    public EphemeralMessageParameters? EphemeralMessageParameters { get; init; }

    // A server of Bot API 10.2 knows the receiver under these names only, and would show the message to all without them.
    public long? ReceiverUserId => EphemeralMessageParameters?.ReceiverUserId;

    public string? CallbackQueryId => EphemeralMessageParameters?.CallbackQueryId;
}
