using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Confidant.Memory;

/// <summary>
/// What a text is about, as a direction: texts about the same have a high cosine, if one model made both vectors. Immutable.
/// </summary>
/// <remarks>
/// Components are int8. A direction v becomes q = round(127 · v / max|v|), halves to even: its largest component is ±127 and
/// -128 does not occur. The scale is not kept, for a cosine does not depend on it. The zero vector stands for a text without
/// content and is similar to nothing. The encoder of this assembly has 128 dimensions; others have their own, filled up with
/// zeros to a multiple of 32, which changes no cosine.
/// </remarks>
public sealed class SentenceVector
{
    /// <summary>The number of components of the encoder of this assembly, and of bytes when stored.</summary>
    public const int Dimensions = 128;

    /// <summary>The most components that any model's vector may have.</summary>
    public const int MaxDimensions = 8_192;

    /// <summary>The name of the encoder of this assembly.</summary>
    public const string BuiltIn = "";

    private const int Step = 32;

    private readonly sbyte[] _components;
    private readonly int _squaredLength;

    private SentenceVector(sbyte[] components, string model)
    {
        _components = components;
        _squaredLength = Dot(components, components);
        Model = model;
    }

    /// <summary>The vector of a text without content; its cosine with any vector is zero.</summary>
    public static SentenceVector Zero { get; } = new(new sbyte[Dimensions], BuiltIn);

    /// <summary>The model that made it; <see cref="BuiltIn"/> for the encoder of this assembly.</summary>
    public string Model { get; }

    /// <summary>Whether it says nothing: of a text without content, or in a language that its model does not read.</summary>
    public bool IsZero => _squaredLength == 0;

    /// <summary>The components, from -127 to 127.</summary>
    public ReadOnlySpan<sbyte> Components => _components;

    /// <summary>The components as they are stored: one byte each, two's complement.</summary>
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(Components);

    /// <summary>Reads a stored vector.</summary>
    /// <param name="bytes">What <see cref="Bytes"/> gave.</param>
    /// <param name="model">The model that made it.</param>
    /// <exception cref="ArgumentException">Their number is no multiple of 32, or of the built-in encoder's not 128, or one of them
    /// is -128.</exception>
    public static SentenceVector FromBytes(ReadOnlySpan<byte> bytes, string model = BuiltIn)
    {
        ReadOnlySpan<sbyte> components = MemoryMarshal.Cast<byte, sbyte>(bytes);
        bool isSized = model == BuiltIn
            ? components.Length == Dimensions
            : components.Length is > 0 and <= MaxDimensions && components.Length % Step == 0;
        if (!isSized || components.Contains(sbyte.MinValue))
        {
            throw new ArgumentException("A stored vector has as many bytes as its model's components, none of them -128.", nameof(bytes));
        }

        return new SentenceVector(components.ToArray(), model);
    }

    /// <summary>Quantises a direction; its length does not matter.</summary>
    /// <param name="direction">128 finite numbers, of another model from 1 to 8,192; all zeros give a zero vector.</param>
    /// <param name="model">The model that made it.</param>
    /// <exception cref="ArgumentException">There are not as many numbers, or one is not finite.</exception>
    public static SentenceVector FromDirection(ReadOnlySpan<float> direction, string model = BuiltIn)
    {
        if (model == BuiltIn ? direction.Length != Dimensions : direction.Length is 0 or > MaxDimensions)
        {
            throw new ArgumentException($"A direction has {Dimensions} components, another model's up to {MaxDimensions}.", nameof(direction));
        }

        float largest = 0;
        foreach (float component in direction)
        {
            largest = MathF.Max(largest, MathF.Abs(component));
        }

        if (!float.IsFinite(largest))
        {
            throw new ArgumentException("A direction's components are finite.", nameof(direction));
        }

        return largest == 0 && model == BuiltIn ? Zero : new SentenceVector(Quantise(direction, largest), model);
    }

    /// <summary>The cosine of the angle between two vectors, from -1 to 1; zero if one of them is <see cref="Zero"/>.</summary>
    internal float Cosine(SentenceVector other)
    {
        if (other._components.Length != _components.Length)
        {
            return 0;
        }

        double squaredLengths = (double)_squaredLength * other._squaredLength;
        return squaredLengths == 0 ? 0 : (float)(Dot(_components, other._components) / Math.Sqrt(squaredLengths));
    }

    /// <summary>The cosine of the angle to a stored vector, without a copy of it.</summary>
    /// <param name="bytes">What <see cref="Bytes"/> gave.</param>
    /// <returns>From -1 to 1; zero if one of them is <see cref="Zero"/>.</returns>
    /// <exception cref="ArgumentException">There are not as many bytes as this has components.</exception>
    public float CosineTo(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<sbyte> other = MemoryMarshal.Cast<byte, sbyte>(bytes);
        if (other.Length != _components.Length)
        {
            throw new ArgumentException("A stored vector of one model has as many bytes as another of it.", nameof(bytes));
        }

        double squaredLengths = (double)_squaredLength * Dot(other, other);
        return squaredLengths == 0 ? 0 : (float)(Dot(_components, other) / Math.Sqrt(squaredLengths));
    }

    /// <summary>Adds the vector, scaled to a length, to a sum.</summary>
    internal void AddTo(Span<float> sum, float length)
    {
        if (_squaredLength > 0)
        {
            float scale = length / MathF.Sqrt(_squaredLength);
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += scale * _components[i];
            }
        }
    }

    private static sbyte[] Quantise(ReadOnlySpan<float> direction, float largest)
    {
        sbyte[] components = new sbyte[(direction.Length + Step - 1) / Step * Step];
        for (int i = 0; largest > 0 && i < direction.Length; i++)
        {
            components[i] = (sbyte)MathF.Round(sbyte.MaxValue * (direction[i] / largest));
        }

        return components;
    }

    /// <summary>The exact inner product. Two products of components fit 16 bits (2 · 127² = 32,258), four do not.</summary>
    private static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        Vector256<int> sum = Vector256<int>.Zero;
        for (int i = 0; i < left.Length; i += Vector256<sbyte>.Count)
        {
            (Vector256<short> leftLow, Vector256<short> leftHigh) = Vector256.Widen(Vector256.Create(left[i..]));
            (Vector256<short> rightLow, Vector256<short> rightHigh) = Vector256.Widen(Vector256.Create(right[i..]));
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen((leftLow * rightLow) + (leftHigh * rightHigh));
            sum += low + high;
        }

        return Vector256.Sum(sum);
    }
}
