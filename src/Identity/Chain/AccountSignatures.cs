namespace Confidant.Identity;

/// <summary>Checks whether an account signed: by its own key, or, for a contract, by asking it (EIP-1271), also before it is deployed
/// (EIP-6492). Safe for concurrent use.</summary>
/// <param name="reader">Asks the chain; only where the account's own key did not sign.</param>
public sealed class AccountSignatures(IChainReader reader)
{
    /// <summary>Checks a signature over a text (EIP-191).</summary>
    /// <param name="account">Who is said to have signed.</param>
    /// <param name="text">What.</param>
    /// <param name="signature">Hexadecimal digits, with nothing around them.</param>
    /// <param name="chain">The chain that a contract is asked on: the one that the message names.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<SignatureFinding> VerifyAsync(
        EthereumAddress account, string text, string signature, ChainId chain, CancellationToken cancellationToken)
    {
        byte[] hash = PersonalMessage.Hash(text);
        // A contract may have its own key, too (EIP-7702): that one is enough. Nobody has the key of the zero address.
        if (account == default)
        {
            return new SignatureFinding.Refused();
        }

        if (EthereumSignature.TryParse(signature, out EthereumSignature ofKey)
            && ofKey.TryRecover(hash, out EthereumAddress signer) && signer == account)
        {
            return new SignatureFinding.Proved(IsContract: false);
        }

        if (!ContractSignature.TryParse(signature, out ContractSignature? ofContract))
        {
            return new SignatureFinding.Refused();
        }

        return reader.Reads(chain)
            ? await AskAsync(chain, account, hash, ofContract, cancellationToken)
            : new SignatureFinding.Unsupported();
    }

    private async Task<SignatureFinding> AskAsync(
        ChainId chain, EthereumAddress account, byte[] hash, ContractSignature signature, CancellationToken cancellationToken)
    {
        ChainAnswer code = await reader.GetCodeAsync(chain, account, cancellationToken);
        if (code is not ChainAnswer.Returned { Data.Length: var codeBytes })
        {
            return Unanswered(code);
        }

        byte[] question = signature.Ask(hash);
        SignatureFinding finding = new SignatureFinding.Refused();
        if (codeBytes > 0)
        {
            ChainAnswer answer = await reader.CallAsync(chain, new ChainCall(account, question), cancellationToken);
            finding = Judge(answer, ContractSignature.IsYes);
        }

        // A contract that is there may still need to be prepared by what the wrapper names.
        if (finding is SignatureFinding.Refused && signature.Factory is { } factory)
        {
            byte[] program = UndeployedCheck.Write(account, factory, signature.FactoryData, question);
            ChainAnswer answer = await reader.CallAsync(chain, new ChainCall(null, program), cancellationToken);
            finding = Judge(answer, UndeployedCheck.IsYes);
        }

        return finding;
    }

    private static SignatureFinding Judge(ChainAnswer answer, Func<ReadOnlySpan<byte>, bool> isYes) =>
        answer is not ChainAnswer.Returned { Data: var data } ? Unanswered(answer)
        : isYes(data.Span) ? new SignatureFinding.Proved(IsContract: true)
        : new SignatureFinding.Refused();

    private static SignatureFinding Unanswered(ChainAnswer answer) =>
        answer is ChainAnswer.Unavailable { Problem: var problem } ? new SignatureFinding.Unknown(problem) : new SignatureFinding.Refused();
}
