using System.Numerics;

namespace Confidant.Identity;

/// <summary>A signature of an Ethereum account over a hash: ECDSA on secp256k1 with the parity that lets the signer be recovered.
/// Only canonical ones exist as a value: 0 &lt; r &lt; n and 0 &lt; s ≤ n / 2 (EIP-2), so that nobody can turn one into a second.</summary>
/// <remarks>Never an identifier of anything.</remarks>
public readonly record struct EthereumSignature
{
    private const int WordBytes = 32;
    private const int CompactBytes = 2 * WordBytes;
    private const int FullBytes = CompactBytes + 1;

    private static readonly BigInteger _highestS = CurvePoint.Order / 2;

    private readonly BigInteger _r;
    private readonly BigInteger _s;
    private readonly bool _isOdd;

    private EthereumSignature(BigInteger r, BigInteger s, bool isOdd)
    {
        _r = r;
        _s = s;
        _isOdd = isOdd;
    }

    /// <summary>Reads a signature: 65 bytes r, s, v with v of 0, 1, 27 or 28, or 64 bytes in the compact form of EIP-2098. Anything else
    /// is refused, also a v of 35 and above (a transaction's), a high s, and numbers outside the curve's order.</summary>
    /// <param name="hex">Hexadecimal digits, with or without 0x, with nothing around them.</param>
    /// <param name="signature">The signature.</param>
    public static bool TryParse(string? hex, out EthereumSignature signature)
    {
        signature = default;
        return HexText.TryRead(hex, FullBytes) switch
        {
            { Length: FullBytes } full => full[CompactBytes] switch
            {
                0 or 27 => TryCreate(full.AsSpan(0, CompactBytes), isOdd: false, out signature),
                1 or 28 => TryCreate(full.AsSpan(0, CompactBytes), isOdd: true, out signature),
                _ => false,
            },
            { Length: CompactBytes } compact => TryUnpack(compact, out signature),
            _ => false,
        };
    }

    /// <summary>Finds the account that signed a hash. Any signature has one for any hash, so compare it with the account that is
    /// claimed.</summary>
    /// <param name="hash">32 bytes.</param>
    /// <param name="address">The account.</param>
    /// <returns>False where there is none, and for a hash of another length.</returns>
    public bool TryRecover(ReadOnlySpan<byte> hash, out EthereumAddress address)
    {
        address = default;
        if (hash.Length != Keccak256.HashBytes || _r.IsZero || CurvePoint.FromX(_r, _isOdd) is not { } point)
        {
            return false;
        }

        // SEC 1, version 2, section 4.1.6: Q = r⁻¹ (s R − e G).
        BigInteger e = new BigInteger(hash, isUnsigned: true, isBigEndian: true) % CurvePoint.Order;
        BigInteger inverse = CurvePoint.Invert(_r, CurvePoint.Order);
        BigInteger ofGenerator = (CurvePoint.Order - e) * inverse % CurvePoint.Order;
        BigInteger ofPoint = _s * inverse % CurvePoint.Order;
        var key = CurvePoint.Combine(ofGenerator, CurvePoint.Generator, ofPoint, point);
        if (key.IsInfinity)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[CompactBytes];
        (BigInteger x, BigInteger y) = key.ToAffine();
        WriteWord(x, bytes[..WordBytes]);
        WriteWord(y, bytes[WordBytes..]);
        address = new EthereumAddress(Keccak256.Hash(bytes).AsSpan(Keccak256.HashBytes - EthereumAddress.Bytes));
        return true;
    }

    private static bool TryUnpack(byte[] compact, out EthereumSignature signature)
    {
        // The highest bit of a low s is free: EIP-2098 keeps the parity there.
        bool isOdd = (compact[WordBytes] & 0x80) != 0;
        compact[WordBytes] &= 0x7F;
        return TryCreate(compact, isOdd, out signature);
    }

    private static bool TryCreate(ReadOnlySpan<byte> numbers, bool isOdd, out EthereumSignature signature)
    {
        BigInteger r = new(numbers[..WordBytes], isUnsigned: true, isBigEndian: true);
        BigInteger s = new(numbers[WordBytes..], isUnsigned: true, isBigEndian: true);
        bool isCanonical = !r.IsZero && r < CurvePoint.Order && !s.IsZero && s <= _highestS;
        signature = isCanonical ? new EthereumSignature(r, s, isOdd) : default;
        return isCanonical;
    }

    private static void WriteWord(BigInteger value, Span<byte> word)
    {
        word.Clear();
        value.TryWriteBytes(word[(WordBytes - value.GetByteCount(isUnsigned: true))..], out _, isUnsigned: true, isBigEndian: true);
    }
}
