using System.Text;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using BigInteger = Org.BouncyCastle.Math.BigInteger;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace Confidant.Identity.Tests.Wallets;

/// <summary>An account that signs, by an independent implementation of the curve.</summary>
internal sealed class TestWallet
{
    private static readonly X9ECParameters _curve = SecNamedCurves.GetByName("secp256k1");
    private static readonly ECDomainParameters _domain = new(_curve.Curve, _curve.G, _curve.N, _curve.H);

    private readonly BigInteger _key;

    public TestWallet(byte[] key)
    {
        _key = new BigInteger(1, key).Mod(_curve.N.Subtract(BigInteger.One)).Add(BigInteger.One);
        ECPoint point = _curve.G.Multiply(_key).Normalize();
        PublicKey = point.GetEncoded(false)[1..];
        Address = new EthereumAddress(Keccak256.Hash(PublicKey).AsSpan(12));
    }

    /// <summary>The number of points of the curve.</summary>
    public static BigInteger Order => _curve.N;

    /// <summary>x and y, 64 bytes.</summary>
    public byte[] PublicKey { get; }

    public EthereumAddress Address { get; }

    /// <summary>Signs a hash.</summary>
    /// <returns>r, s and the parity, with a low s.</returns>
    public (BigInteger R, BigInteger S, int Parity) Sign(byte[] hash)
    {
        var signer = new ECDsaSigner(new HMacDsaKCalculator(new Org.BouncyCastle.Crypto.Digests.Sha256Digest()));
        signer.Init(true, new ECPrivateKeyParameters(_key, _domain));
        BigInteger[] numbers = signer.GenerateSignature(hash);
        BigInteger s = numbers[1].CompareTo(_curve.N.ShiftRight(1)) > 0 ? _curve.N.Subtract(numbers[1]) : numbers[1];
        return (numbers[0], s, FindParity(hash, numbers[0], s));
    }

    /// <summary>Signs a text as wallets do.</summary>
    public string SignText(string text)
    {
        (BigInteger r, BigInteger s, int parity) = Sign(PersonalMessage.Hash(text));
        return Full(r, s, (byte)(27 + parity));
    }

    /// <summary>65 bytes.</summary>
    public static string Full(BigInteger r, BigInteger s, byte v) => $"0x{Word(r)}{Word(s)}{v:x2}";

    /// <summary>32 bytes.</summary>
    public static string Word(BigInteger value) => value.ToString(16).PadLeft(64, '0');

    /// <summary>EIP-2098.</summary>
    public static string Compact(BigInteger r, BigInteger s, int parity) =>
        $"0x{Word(r)}{Word(parity == 1 ? s.SetBit(255) : s)}";

    // R = s⁻¹ (e G + r Q): its y tells the parity.
    private int FindParity(byte[] hash, BigInteger r, BigInteger s)
    {
        BigInteger inverse = s.ModInverse(_curve.N);
        ECPoint key = _curve.Curve.DecodePoint([4, .. PublicKey]);
        ECPoint point = _curve.G.Multiply(new BigInteger(1, hash).Multiply(inverse).Mod(_curve.N))
            .Add(key.Multiply(r.Multiply(inverse).Mod(_curve.N))).Normalize();
        return point.AffineYCoord.ToBigInteger().TestBit(0) ? 1 : 0;
    }

    /// <summary>An account made of a seed.</summary>
    public static TestWallet Of(string seed) => new(Keccak256.Hash(Encoding.UTF8.GetBytes(seed)));
}
