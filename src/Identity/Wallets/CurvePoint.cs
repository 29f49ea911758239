using System.Numerics;

namespace Confidant.Identity;

/// <summary>A point of secp256k1 (SEC 2, version 2, section 2.4.1; y² = x³ + 7) in Jacobian coordinates: (X, Y, Z) stands for
/// (X / Z², Y / Z³), and Z = 0 for the point at infinity.</summary>
/// <remarks>What is computed here is public, so it need not take constant time.</remarks>
internal readonly record struct CurvePoint(BigInteger X, BigInteger Y, BigInteger Z)
{
    /// <summary>The order of the field: 2²⁵⁶ − 2³² − 977.</summary>
    public static readonly BigInteger FieldPrime = BigInteger.Pow(2, 256) - BigInteger.Pow(2, 32) - 977;

    /// <summary>The number of points.</summary>
    public static readonly BigInteger Order = Read("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141");

    /// <summary>The point at infinity.</summary>
    public static readonly CurvePoint Infinity = new(BigInteger.One, BigInteger.One, BigInteger.Zero);

    /// <summary>The base point.</summary>
    public static readonly CurvePoint Generator = new(
        Read("79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798"),
        Read("483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8"),
        BigInteger.One);

    private static readonly BigInteger _squareRootExponent = (FieldPrime + 1) / 4;

    /// <summary>Whether it is the point at infinity.</summary>
    public bool IsInfinity => Z.IsZero;

    /// <summary>The point with an x coordinate and a parity of y; null where the curve has none.</summary>
    public static CurvePoint? FromX(BigInteger x, bool isOdd)
    {
        BigInteger square = Reduce((x * x * x) + 7);
        // The prime is 3 modulo 4: a power is the square root, where there is one.
        var y = BigInteger.ModPow(square, _squareRootExponent, FieldPrime);
        if (Reduce(y * y) != square)
        {
            return null;
        }

        return new CurvePoint(x, y.IsEven == isOdd ? FieldPrime - y : y, BigInteger.One);
    }

    /// <summary>a·P + b·Q, from the highest bit down, both in one pass.</summary>
    public static CurvePoint Combine(BigInteger a, CurvePoint p, BigInteger b, CurvePoint q)
    {
        CurvePoint both = p.Add(q);
        CurvePoint sum = Infinity;
        for (long bit = long.Max(a.GetBitLength(), b.GetBitLength()) - 1; bit >= 0; bit--)
        {
            sum = sum.Double();
            sum = (IsSet(a, bit), IsSet(b, bit)) switch
            {
                (true, true) => sum.Add(both),
                (true, false) => sum.Add(p),
                (false, true) => sum.Add(q),
                _ => sum,
            };
        }

        return sum;
    }

    /// <summary>The inverse modulo a prime, by Fermat's little theorem.</summary>
    public static BigInteger Invert(BigInteger value, BigInteger prime) => BigInteger.ModPow(value, prime - 2, prime);

    /// <summary>The plain coordinates; not for the point at infinity.</summary>
    public (BigInteger X, BigInteger Y) ToAffine()
    {
        var inverse = Invert(Z, FieldPrime);
        BigInteger square = Reduce(inverse * inverse);
        return (Reduce(X * square), Reduce(Y * Reduce(square * inverse)));
    }

    private static bool IsSet(BigInteger value, long bit) => !((value >> (int)bit) & BigInteger.One).IsZero;

    // BigInteger's remainder has the sign of the dividend.
    private static BigInteger Reduce(BigInteger value)
    {
        var rest = BigInteger.Remainder(value, FieldPrime);
        return rest.Sign < 0 ? rest + FieldPrime : rest;
    }

    private static BigInteger Read(string digits) => new(Convert.FromHexString(digits), isUnsigned: true, isBigEndian: true);

    // The formulas "dbl-2009-l" of the Explicit-Formulas Database, for curves with a = 0.
    private CurvePoint Double()
    {
        if (IsInfinity)
        {
            return this;
        }

        BigInteger a = Reduce(X * X);
        BigInteger b = Reduce(Y * Y);
        BigInteger c = Reduce(b * b);
        BigInteger d = Reduce(2 * (((X + b) * (X + b)) - a - c));
        BigInteger e = 3 * a;
        BigInteger x = Reduce((e * e) - (2 * d));
        return new CurvePoint(x, Reduce((e * (d - x)) - (8 * c)), Reduce(2 * Y * Z));
    }

    // The formulas "add-2007-bl" of the Explicit-Formulas Database.
    private CurvePoint Add(CurvePoint other)
    {
        if (IsInfinity)
        {
            return other;
        }

        if (other.IsInfinity)
        {
            return this;
        }

        BigInteger z1 = Reduce(Z * Z);
        BigInteger z2 = Reduce(other.Z * other.Z);
        BigInteger u1 = Reduce(X * z2);
        BigInteger u2 = Reduce(other.X * z1);
        BigInteger s1 = Reduce(Y * Reduce(other.Z * z2));
        BigInteger s2 = Reduce(other.Y * Reduce(Z * z1));
        if (u1 == u2)
        {
            return s1 == s2 ? Double() : Infinity;
        }

        BigInteger h = u2 - u1;
        BigInteger i = Reduce(4 * h * h);
        BigInteger j = Reduce(h * i);
        BigInteger r = 2 * (s2 - s1);
        BigInteger v = Reduce(u1 * i);
        BigInteger x = Reduce((r * r) - j - (2 * v));
        return new CurvePoint(x, Reduce((r * (v - x)) - (2 * s1 * j)), Reduce(2 * Z * other.Z * h));
    }
}
