namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramChatMember
{
    public string? Status { get; init; }

    public bool IsMember { get; init; }
}
