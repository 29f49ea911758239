using Confidant.Identity;

namespace Confidant.BotHost.Commands;

/// <summary>A profile that is linked to the person's, in the file of /export.</summary>
internal sealed record ExportLink(
    Guid UserId,
    string Platform,
    string PlatformUserId,
    string DisplayName,
    string? Handle,
    string Method,
    DateTimeOffset? LinkedAt,
    bool OpensMyPrivateChats,
    bool OpensItsPrivateChats)
{
    /// <summary>The form of a link.</summary>
    public static ExportLink From(ProfileLink link) => new(
        link.Other.User.Value,
        link.Other.Account.Platform.Name,
        link.Other.Account.Value,
        link.Other.DisplayName,
        link.Other.Handle,
        link.Method == LinkMethod.Wallet ? "wallet" : "code",
        link.LinkedAt,
        link.Own.OpensPrivate,
        link.Other.OpensPrivate);
}
