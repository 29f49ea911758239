namespace Confidant.Identity;

/// <summary>One of the two profiles of a link, by the account that took part.</summary>
/// <param name="User">The profile.</param>
/// <param name="Account">The account: what the other side is shown, beside the name.</param>
/// <param name="DisplayName">The account's name as it is now.</param>
/// <param name="Handle">Its handle without '@'; null where there is none.</param>
/// <param name="FirstSeen">Since when the profile is known; the older of two is the one that both show first.</param>
/// <param name="ConfirmedAt">When this side said that both are one person; null while it has not.</param>
/// <param name="OpensPrivate">Whether this side lets the other read its private chats, too.</param>
public sealed record LinkSide(
    UserId User,
    PlatformUserId Account,
    string DisplayName,
    string? Handle,
    DateTimeOffset FirstSeen,
    DateTimeOffset? ConfirmedAt,
    bool OpensPrivate);
