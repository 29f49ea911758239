using System.Diagnostics.CodeAnalysis;

namespace Confidant.Identity;

/// <summary>A signature that a contract judges, perhaps wrapped as EIP-6492 has it for a contract that is not deployed yet.</summary>
/// <param name="Bytes">What the contract is asked about.</param>
/// <param name="Factory">What deploys or prepares the contract; null for none.</param>
/// <param name="FactoryData">What the factory is called with.</param>
internal sealed record ContractSignature(byte[] Bytes, EthereumAddress? Factory, byte[] FactoryData)
{
    /// <summary>The longest signature that is looked at.</summary>
    /// <value>8 KiB: wallets of passkeys and of many owners stay below 4.</value>
    public const int MostBytes = 8 * 1024;

    private const uint IsValidSignature = 0x1626ba7e;
    private static readonly byte[] _suffix = [.. Enumerable.Repeat((byte[])[0x64, 0x92], 16).SelectMany(static pair => pair)];

    /// <summary>Reads hexadecimal digits with 0x before them.</summary>
    public static bool TryParse(string hex, [NotNullWhen(true)] out ContractSignature? signature)
    {
        signature = null;
        if (!hex.StartsWith("0x", StringComparison.Ordinal) || HexText.TryRead(hex, MostBytes) is not { Length: > 0 } bytes)
        {
            return false;
        }

        if (!bytes.AsSpan().EndsWith(_suffix))
        {
            signature = new ContractSignature(bytes, null, []);
            return true;
        }

        // The wrapper is (address, bytes, bytes) before the suffix.
        ReadOnlySpan<byte> wrapper = bytes.AsSpan(0, bytes.Length - _suffix.Length);
        if (Abi.ReadAddressWord(wrapper, 0) is not { } factory
            || !Abi.TryReadBytes(wrapper, 1, out ReadOnlySpan<byte> factoryData) || !Abi.TryReadBytes(wrapper, 2, out ReadOnlySpan<byte> inner))
        {
            return false;
        }

        signature = new ContractSignature(inner.ToArray(), factory, factoryData.ToArray());
        return true;
    }

    /// <summary>The question of EIP-1271: isValidSignature(hash, signature).</summary>
    public byte[] Ask(byte[] hash) => Abi.CallWithBytes(IsValidSignature, hash, Bytes);

    /// <summary>Whether an answer to it says yes: one word that starts with the question's own name.</summary>
    public static bool IsYes(ReadOnlySpan<byte> answer) =>
        answer.Length == Abi.WordBytes && answer.StartsWith((ReadOnlySpan<byte>)[0x16, 0x26, 0xba, 0x7e]);
}
