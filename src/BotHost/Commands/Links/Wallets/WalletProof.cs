using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links.Wallets;

/// <summary>Notes that a wallet is proved, and what follows from it.</summary>
internal sealed class WalletProof(IClaimStore claims, LinkProposals proposals, WalletNames names, TimeProvider time)
{
    /// <summary>Uses a challenge up that its wallet has signed. A wallet that another profile has proved is not taken from it: both sides
    /// are asked whether they are one person.</summary>
    public async ValueTask<CommandResult> ProveAsync(
        CommandCall call, IssuedChallenge challenge, bool isContract, CancellationToken cancellationToken)
    {
        var use = new TurnEffect.UseChallenge(call.Subject, call.Profile.Account, challenge.Id);
        var wallet = ClaimValue.Of(challenge.Wallet);
        if (await claims.FindHolderToProposeLinkAsync(call.Subject, wallet, cancellationToken) is { } holder)
        {
            CommandResult proposal = await proposals.ProposeAsync(call, holder.Account, LinkMethod.Wallet, cancellationToken);
            return proposal with { Effects = [use, .. proposal.Effects] };
        }

        List<TurnEffect> effects =
        [
            use,
            new TurnEffect.ProveClaim(call.Subject, wallet, isContract ? ClaimProof.Contract : ClaimProof.Signature, Wallet: null),
        ];
        if (names.KnowsEns || names.KnowsBasenames)
        {
            effects.Add(new TurnEffect.FindNames(call.Subject, WalletNameNote.Of(challenge).Encode()));
        }

        IWalletTexts texts = call.Texts.Wallets;
        CommandReply told = new(texts.Proved(challenge.Wallet, isContract, time.GetUtcNow()));
        IReadOnlyList<string> proved = await ListProvedAsync(call, challenge.Wallet, cancellationToken);
        return WalletWay.Whisper(call, proved.Count > 1 ? [told, AskPrimary(texts, proved)] : [told]) with { Effects = effects };
    }

    /// <summary>Asks which wallet is shown first.</summary>
    private static CommandReply AskPrimary(IWalletTexts texts, IReadOnlyList<string> proved) => new(texts.AskPrimary)
    {
        Buttons = [.. proved.Select(static wallet => (IReadOnlyList<CommandButton>)[new CommandButton(wallet, WalletWay.PrimaryAction, wallet)])],
    };

    private async ValueTask<IReadOnlyList<string>> ListProvedAsync(
        CommandCall call, EthereumAddress latest, CancellationToken cancellationToken) =>
        [
            .. (await claims.ListAsync(call.Subject, cancellationToken))
                .Where(static claim => claim is { Value.Kind: ClaimKind.Ethereum, Proof: not ClaimProof.None })
                .Select(static claim => claim.Value.Text).Append(latest.ToString()).Distinct(),
        ];
}
