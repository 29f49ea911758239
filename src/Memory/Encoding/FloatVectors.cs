using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Confidant.Memory;

/// <summary>Sums over float vectors, eight lanes at a time; every length is a multiple of eight.</summary>
internal static class FloatVectors
{
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector256<float>> a = MemoryMarshal.Cast<float, Vector256<float>>(left);
        ReadOnlySpan<Vector256<float>> b = MemoryMarshal.Cast<float, Vector256<float>>(right)[..a.Length];

        // Two sums, because an addition to one sum would wait for the addition before it.
        Vector256<float> even = Vector256<float>.Zero;
        Vector256<float> odd = Vector256<float>.Zero;
        int i = 0;
        for (; i + 1 < a.Length; i += 2)
        {
            even = Vector256.MultiplyAddEstimate(a[i], b[i], even);
            odd = Vector256.MultiplyAddEstimate(a[i + 1], b[i + 1], odd);
        }

        if (i < a.Length)
        {
            even = Vector256.MultiplyAddEstimate(a[i], b[i], even);
        }

        return Vector256.Sum(even + odd);
    }

    public static float Sum(ReadOnlySpan<float> values)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        foreach (Vector256<float> lanes in MemoryMarshal.Cast<float, Vector256<float>>(values))
        {
            sum += lanes;
        }

        return Vector256.Sum(sum);
    }

    /// <summary>target += factor · source.</summary>
    public static void AddScaled(Span<float> target, float factor, ReadOnlySpan<float> source)
    {
        Span<Vector256<float>> sums = MemoryMarshal.Cast<float, Vector256<float>>(target);
        ReadOnlySpan<Vector256<float>> addends = MemoryMarshal.Cast<float, Vector256<float>>(source)[..sums.Length];
        var factors = Vector256.Create(factor);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = Vector256.MultiplyAddEstimate(factors, addends[i], sums[i]);
        }
    }

    /// <summary>Scales a vector to length one; the zero vector stays as it is.</summary>
    public static void Normalise(Span<float> vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        if (length > 0)
        {
            for (int i = 0; i < vector.Length; i++)
            {
                vector[i] /= length;
            }
        }
    }
}
