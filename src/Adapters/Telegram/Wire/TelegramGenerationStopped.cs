namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramGenerationStopped
{
    public TelegramChat? Chat { get; init; }

    public long DraftId { get; init; }
}
