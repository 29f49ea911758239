using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links.Wallets;

/// <summary>Notes the names of a proven wallet.</summary>
internal sealed class WalletNameDesk(IClaimStore claims)
{
    /// <summary>Notes the names that a chain tells of a wallet of the caller's.</summary>
    /// <returns>Null where there is nothing to tell: the wallet is not theirs any more, or they are noted already.</returns>
    public async ValueTask<CommandResult?> NoteAsync(CommandCall call, WalletNamed named, CancellationToken cancellationToken)
    {
        var wallet = new ClaimValue(ClaimKind.Ethereum, named.Wallet);
        IReadOnlyList<IdentityClaim> held = await claims.ListAsync(call.Subject, cancellationToken);
        if (!held.Any(claim => claim.Value == wallet && claim.Proof != ClaimProof.None))
        {
            return null;
        }

        List<ClaimValue> found = [.. named.Names.Select(ToClaim).Where(name => !held.Any(claim => claim.Value == name && claim.Wallet == wallet))];
        return found.Count == 0
            ? null
            : WalletWay.Whisper(
                call, new CommandReply(call.Texts.Wallets.Named(named.Wallet, [.. found.Select(static name => name.Text)]))) with
            {
                Effects = [.. found.Select(name => new TurnEffect.ProveClaim(call.Subject, name, ClaimProof.OnChain, wallet))],
            };
    }

    private static ClaimValue ToClaim(string name) => EnsName.TryNormalize(name, out EnsName? known)
        ? new ClaimValue(known.IsBasename ? ClaimKind.Basename : ClaimKind.Ens, known.Text)
        : throw new FormatException("A name is in its normal form.");
}
