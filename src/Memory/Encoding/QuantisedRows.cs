using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Confidant.Memory;

/// <summary>
/// Activations as whole numbers from -8,191 to 8,191 with one scale per row, so that a layer is whole-number arithmetic: twice
/// as fast as floating point, and the same on every processor. The rounding is far below that of the int8 weights.
/// </summary>
internal sealed class QuantisedRows : IDisposable
{
    /// <summary>The widest row whose products with int8 weights surely add up within 32 bits: 8,191·127·2,048 &lt; 2³¹.</summary>
    public const int MaxWidth = 2048;

    private const float Largest = 8191;

    private readonly short[] _values;
    private readonly float[] _scales;
    private readonly int _width;

    public QuantisedRows(Activations activations)
    {
        _width = activations.Width;
        _values = ArrayPool<short>.Shared.Rent(activations.Rows * _width);
        _scales = new float[activations.Rows];
        for (int row = 0; row < activations.Rows; row++)
        {
            _scales[row] = Quantise(activations.Row(row), _values.AsSpan(row * _width, _width));
        }
    }

    public ReadOnlySpan<short> Row(int row) => _values.AsSpan(row * _width, _width);

    /// <summary>What one unit of a row stands for.</summary>
    public float Scale(int row) => _scales[row];

    public void Dispose() => ArrayPool<short>.Shared.Return(_values);

    private static float Quantise(ReadOnlySpan<float> row, Span<short> quantised)
    {
        ReadOnlySpan<Vector256<float>> lanes = MemoryMarshal.Cast<float, Vector256<float>>(row);
        Vector256<float> maxima = Vector256<float>.Zero;
        foreach (Vector256<float> values in lanes)
        {
            maxima = Vector256.Max(maxima, Vector256.Abs(values));
        }

        float largest = 0;
        for (int i = 0; i < Vector256<float>.Count; i++)
        {
            largest = MathF.Max(largest, maxima[i]);
        }

        if (largest == 0)
        {
            quantised.Clear();
            return 0;
        }

        var factor = Vector256.Create(Largest / largest);
        for (int i = 0; i < lanes.Length; i += 2)
        {
            var low = Vector256.ConvertToInt32(Vector256.Round(lanes[i] * factor));
            var high = Vector256.ConvertToInt32(Vector256.Round(lanes[i + 1] * factor));
            Vector256.Narrow(low, high).CopyTo(quantised[(i * Vector256<float>.Count)..]);
        }

        return largest / Largest;
    }
}
