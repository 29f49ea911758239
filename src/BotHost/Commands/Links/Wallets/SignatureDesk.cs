using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links.Wallets;

/// <summary>Takes signatures: of the account that was asked alone, whoever sends them.</summary>
internal sealed class SignatureDesk(
    IChallengeStore challenges, ChallengeCheck check, WalletProof proof, LinkLimits limits, TimeProvider time)
{
    // Signatures of keys have 65 bytes, or 64. What is near that is no contract's, but one that was cut off, changed or added to.
    private const int MostOfKey = 96;

    /// <summary>Takes what the caller pasted.</summary>
    public async ValueTask<CommandResult> TakeAsync(CommandCall call, PastedSignature pasted, CancellationToken cancellationToken)
    {
        // Not for each wallet: others could use that up for its owner.
        IReadOnlyList<AttemptLimit> limited = LinkLimits.For(LinkTry.GiveSignature, call);
        if (await limits.FindRefusalAsync(call, limited, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        IReadOnlyList<IssuedChallenge> asked = await challenges.ListAsync(call.Subject, call.Profile.Account, cancellationToken);
        CommandResult result = asked.Count == 0
            ? WalletWay.Whisper(call, new CommandReply(call.Texts.Wallets.NotWaiting))
            : await JudgeAsync(call, FindMeant(asked, pasted), pasted, cancellationToken);
        return result with { Effects = [new TurnEffect.CountAttempt(call.Subject, limited), .. result.Effects] };
    }

    /// <summary>Takes what came by the page of one of the caller's challenges.</summary>
    /// <returns>Null where there is nothing to tell: no such challenge of theirs, or it was answered before.</returns>
    public async ValueTask<CommandResult?> TakeFromPageAsync(
        CommandCall call, ChallengeId id, string signature, CancellationToken cancellationToken) =>
        await challenges.FindAsync(id, cancellationToken) is { PageText: { } text, UsedAt: null } challenge
        && challenge.Account == call.Profile.Account
            ? await JudgeAsync(
                call, challenge with { Text = text }, new PastedSignature(signature, Address: null, Message: null), cancellationToken)
            : null;

    private IssuedChallenge FindMeant(IReadOnlyList<IssuedChallenge> asked, PastedSignature pasted)
    {
        DateTimeOffset now = time.GetUtcNow();
        IEnumerable<IssuedChallenge> open = asked.Where(challenge => challenge.StateAt(now) == ChallengeState.Open);
        return asked.FirstOrDefault(challenge => IsSignedByKey(challenge, pasted.Signature))
            ?? open.FirstOrDefault(challenge => challenge.Wallet == pasted.Address)
            ?? open.FirstOrDefault()
            ?? asked[0];
    }

    private async ValueTask<CommandResult> JudgeAsync(
        CommandCall call, IssuedChallenge challenge, PastedSignature pasted, CancellationToken cancellationToken)
    {
        IWalletTexts texts = call.Texts.Wallets;
        DateTimeOffset now = time.GetUtcNow();
        ChallengeState state = challenge.StateAt(now);
        if (state != ChallengeState.Open)
        {
            return Tell(state switch
            {
                ChallengeState.Used => texts.Used,
                ChallengeState.Expired => texts.Expired,
                _ => texts.Exhausted,
            });
        }

        ChallengeFinding finding = await check.CheckAsync(
            challenge.Text, challenge.Wallet, challenge.Chain, challenge.ExpiresAt, pasted, now, cancellationToken);
        return finding switch
        {
            ChallengeFinding.Proved { IsContract: var isContract } => await proof.ProveAsync(call, challenge, isContract, cancellationToken),
            ChallengeFinding.Unknown => Tell(texts.ChainDown),
            ChallengeFinding.Refused { Problem: var problem } => Tell(
                IsSpoilt(pasted.Signature) ? texts.Malformed : texts.Refused(problem, challenge)) with
            {
                Effects = [new TurnEffect.FailChallenge(call.Subject, call.Profile.Account, challenge.Id)],
            },
            _ => throw new InvalidOperationException($"Nobody knows what {finding.GetType().Name} means."),
        };

        CommandResult Tell(string text) => WalletWay.Whisper(call, new CommandReply(text));
    }

    private static bool IsSignedByKey(IssuedChallenge challenge, string signature) =>
        EthereumSignature.TryParse(signature, out EthereumSignature read)
        && read.TryRecover(PersonalMessage.Hash(challenge.Text), out EthereumAddress signer) && signer == challenge.Wallet;

    private static bool IsSpoilt(string signature) =>
        HexText.TryRead(signature, MostOfKey) is not null && !EthereumSignature.TryParse(signature, out _);
}
