namespace Confidant.Adapters.Telegram.Wire;

internal sealed record InlineArticle
{
    public string Type { get; init; } = "article";

    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required InputText InputMessageContent { get; init; }

    public InlineKeyboard? ReplyMarkup { get; init; }
}
