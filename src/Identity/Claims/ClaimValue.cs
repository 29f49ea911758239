namespace Confidant.Identity;

/// <summary>What is claimed, in its normal form: so that two that mean the same are equal.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">A handle or name in lower case without '@'; a wallet with the checksum of EIP-55.</param>
public readonly record struct ClaimValue(ClaimKind Kind, string Text)
{
    /// <summary>A wallet.</summary>
    public static ClaimValue Of(EthereumAddress wallet) => new(ClaimKind.Ethereum, wallet.ToString());
}
