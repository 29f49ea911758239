namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramBusinessRights
{
    public bool CanReply { get; init; }
}
