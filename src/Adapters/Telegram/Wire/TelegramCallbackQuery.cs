namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramCallbackQuery
{
    public string? Id { get; init; }

    public TelegramUser? From { get; init; }

    public TelegramMessage? Message { get; init; }

    public string? Data { get; init; }
}
