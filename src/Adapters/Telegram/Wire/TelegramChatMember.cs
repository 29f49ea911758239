namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramChatMember
{
    public string? Status { get; init; }

    public bool IsMember { get; init; }

    public bool? CanSendMessages { get; init; }

    public TelegramUser? User { get; init; }

    // Somebody restricted may be in the chat or not; Telegram tells apart by is_member.
    public bool BelongsToChat => Status is "member" or "administrator" or "creator" || (Status == "restricted" && IsMember);
}
