using Confidant.Identity;

namespace Confidant.BotHost.Commands;

/// <summary>A person's accounts, handles and wallets in one flat record, for themselves: joined with those of the profiles that are linked
/// to theirs. Where there are several, an account that speaks here comes before a word, a proof before a word, and the later word before
/// the earlier.</summary>
/// <param name="TelegramHandle">The handle of their Telegram account; null where there is none.</param>
/// <param name="TelegramId">Its number.</param>
/// <param name="DiscordHandle">The handle of their Discord account.</param>
/// <param name="DiscordId">Its number.</param>
/// <param name="TwitterHandle">Their handle on Twitter.</param>
/// <param name="FarcasterHandle">Their name on Farcaster.</param>
/// <param name="WalletAddress">The primary one of their proven wallets.</param>
/// <param name="Wallets">Their proven wallets, the primary one first.</param>
/// <param name="Basename">Their name below base.eth.</param>
/// <param name="Ens">Their name below eth.</param>
internal sealed record FlatIdentity(
    string? TelegramHandle,
    string? TelegramId,
    string? DiscordHandle,
    string? DiscordId,
    string? TwitterHandle,
    string? FarcasterHandle,
    string? WalletAddress,
    IReadOnlyList<string> Wallets,
    string? Basename,
    string? Ens)
{
    /// <summary>The record of a person.</summary>
    /// <param name="own">Their profile.</param>
    /// <param name="accounts">Its accounts.</param>
    /// <param name="links">Its links; proposals that wait join nothing.</param>
    /// <param name="claims">What it and the profiles linked to it claim.</param>
    public static FlatIdentity From(
        UserId own, IReadOnlyList<KnownAccount> accounts, IReadOnlyList<ProfileLink> links, IReadOnlyList<IdentityClaim> claims)
    {
        List<(PlatformUserId Account, string? Handle)> known =
        [
            .. accounts.Select(static account => (account.Account, account.Handle)),
            .. links.Where(static link => link.LinkedAt is not null).Select(static link => (link.Other.Account, link.Other.Handle)),
        ];
        (PlatformUserId Account, string? Handle) telegram = known.Find(static one => one.Account.Platform == Platform.Telegram);
        (PlatformUserId Account, string? Handle) discord = known.Find(static one => one.Account.Platform == Platform.Discord);
        List<string> wallets =
        [
            .. claims.Where(static claim => claim is { Value.Kind: ClaimKind.Ethereum, Proof: not ClaimProof.None })
                .OrderByDescending(claim => claim.IsPrimary && claim.User == own).ThenByDescending(static claim => claim.IsPrimary)
                .Select(static claim => claim.Value.Text),
        ];
        return new FlatIdentity(
            telegram.Handle ?? Find(claims, own, ClaimKind.Telegram),
            telegram.Account.Value,
            discord.Handle,
            discord.Account.Value,
            Find(claims, own, ClaimKind.Twitter),
            Find(claims, own, ClaimKind.Farcaster),
            wallets.FirstOrDefault(),
            wallets,
            Find(claims, own, ClaimKind.Basename),
            Find(claims, own, ClaimKind.Ens));
    }

    private static string? Find(IReadOnlyList<IdentityClaim> claims, UserId own, ClaimKind kind) => claims
        .Where(claim => claim.Value.Kind == kind)
        .OrderByDescending(static claim => claim.Proof != ClaimProof.None)
        .ThenByDescending(claim => claim.User == own)
        .ThenByDescending(static claim => claim.FirstSeen)
        .FirstOrDefault()?.Value.Text;
}
