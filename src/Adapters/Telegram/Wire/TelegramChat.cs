namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramChat
{
    public long Id { get; init; }

    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? Description { get; init; }

    public string? Bio { get; init; }
}
