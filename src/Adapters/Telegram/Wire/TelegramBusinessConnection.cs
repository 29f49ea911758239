namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramBusinessConnection
{
    public string? Id { get; init; }

    public bool IsEnabled { get; init; }

    public TelegramBusinessRights? Rights { get; init; }
}
