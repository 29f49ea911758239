namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramEntity
{
    public string? Type { get; init; }

    public int Offset { get; init; }

    public int Length { get; init; }

    public TelegramUser? User { get; init; }
}
