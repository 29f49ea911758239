namespace Confidant.Adapters.Telegram.Wire;

internal sealed record TelegramUser
{
    public long Id { get; init; }

    public bool IsBot { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }

    /// <summary>Of our own account only.</summary>
    public bool? CanJoinGroups { get; init; }

    /// <summary>Of our own account only: whether privacy mode is off.</summary>
    public bool? CanReadAllGroupMessages { get; init; }
}
