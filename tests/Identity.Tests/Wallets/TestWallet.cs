using System.Text;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math.EC.Multiplier;
using BigInteger = Org.BouncyCastle.Math.BigInteger;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace Confidant.Identity.Tests.Wallets;

/// <summary>An account that signs, by an independent implementation of the curve.</summary>
internal sealed class TestWallet
{
    private static readonly X9ECParameters _curve = CustomNamedCurves.GetByName("secp256k1");
    private static readonly FixedPointCombMultiplier _comb = new();

    private readonly BigInteger _key;

    public TestWallet(byte[] key)
    {
        _key = new BigInteger(1, key).Mod(_curve.N.Subtract(BigInteger.One)).Add(BigInteger.One);
        ECPoint point = _comb.Multiply(_curve.G, _key).Normalize();
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
        // RFC 6979, then SEC 1, version 2, section 4.1.3; the parity is that of R's y, and turns with s.
        var chance = new HMacDsaKCalculator(new Org.BouncyCastle.Crypto.Digests.Sha256Digest());
        chance.Init(_curve.N, _key, hash);
        BigInteger k = chance.NextK();
        ECPoint point = _comb.Multiply(_curve.G, k).Normalize();
        BigInteger r = point.AffineXCoord.ToBigInteger().Mod(_curve.N);
        BigInteger s = k.ModInverse(_curve.N).Multiply(new BigInteger(1, hash).Add(r.Multiply(_key))).Mod(_curve.N);
        bool isHigh = s.CompareTo(_curve.N.ShiftRight(1)) > 0;
        bool isOdd = point.AffineYCoord.ToBigInteger().TestBit(0) != isHigh;
        return (r, isHigh ? _curve.N.Subtract(s) : s, isOdd ? 1 : 0);
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

    /// <summary>An account made of a seed.</summary>
    public static TestWallet Of(string seed) => new(Keccak256.Hash(Encoding.UTF8.GetBytes(seed)));
}
