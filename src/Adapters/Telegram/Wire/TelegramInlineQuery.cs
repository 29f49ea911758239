namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramInlineQuery
{
    public string? Id { get; init; }

    public TelegramUser? From { get; init; }

    public string? Query { get; init; }
}
