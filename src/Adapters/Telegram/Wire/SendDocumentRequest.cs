namespace Confidant.Adapters.Telegram.Wire;

/// <summary>A document and its caption; sent as multipart, with the nested values as JSON.</summary>
internal sealed record SendDocumentRequest
{
    public required long ChatId { get; init; }

    public long? MessageThreadId { get; init; }

    public required string Caption { get; init; }

    public IReadOnlyList<OutgoingEntity>? CaptionEntities { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboard? ReplyMarkup { get; init; }

    public required OutgoingDocument Document { get; init; }
}
