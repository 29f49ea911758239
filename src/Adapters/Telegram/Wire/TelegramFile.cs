namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramFile
{
    public long? FileSize { get; init; }

    public string? FilePath { get; init; }
}
