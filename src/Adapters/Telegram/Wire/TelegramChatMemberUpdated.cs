namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramChatMemberUpdated
{
    public TelegramChat? Chat { get; init; }

    public long Date { get; init; }

    public TelegramUser? From { get; init; }

    public TelegramChatMember? OldChatMember { get; init; }

    public TelegramChatMember? NewChatMember { get; init; }
}
