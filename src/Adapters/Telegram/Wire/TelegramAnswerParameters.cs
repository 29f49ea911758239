namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramAnswerParameters
{
    public long? MigrateToChatId { get; init; }

    public int? RetryAfter { get; init; }
}
