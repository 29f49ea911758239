namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramWebhookInfo
{
    public string? Url { get; init; }

    public int PendingUpdateCount { get; init; }

    public long? LastErrorDate { get; init; }
}
