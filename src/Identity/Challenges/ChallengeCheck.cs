namespace Confidant.Identity;

/// <summary>Checks answers to challenges against the exact text that was stored. Whether a challenge was used, and who may answer it, is
/// for the caller to know. Safe for concurrent use.</summary>
/// <param name="signatures">Checks signatures.</param>
public sealed class ChallengeCheck(AccountSignatures signatures)
{
    /// <summary>Checks what was pasted, or what a page sent.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="wallet">The wallet that is claimed.</param>
    /// <param name="chain">The chain that it is asked on if it is a contract.</param>
    /// <param name="expiresAt">From when on no answer counts.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<ChallengeFinding> CheckAsync(
        string text,
        EthereumAddress wallet,
        ChainId chain,
        DateTimeOffset expiresAt,
        PastedSignature answer,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (now >= expiresAt)
        {
            return new ChallengeFinding.Refused(ChallengeProblem.Expired);
        }

        if (answer.Address is { } signer && signer != wallet)
        {
            return new ChallengeFinding.Refused(ChallengeProblem.OtherWallet);
        }

        if (answer.Message is { } signed && signed != text)
        {
            return new ChallengeFinding.Refused(ChallengeProblem.OtherText);
        }

        return await signatures.VerifyAsync(wallet, text, answer.Signature, chain, cancellationToken) switch
        {
            SignatureFinding.Proved { IsContract: var isContract } => new ChallengeFinding.Proved(isContract),
            SignatureFinding.Unknown { Problem: var problem } => new ChallengeFinding.Unknown(problem),
            SignatureFinding.Unsupported => new ChallengeFinding.Refused(ChallengeProblem.ContractsNotSupported),
            _ => new ChallengeFinding.Refused(ChallengeProblem.NotSigned),
        };
    }
}
