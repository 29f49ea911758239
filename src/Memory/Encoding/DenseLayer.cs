using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Confidant.Memory;

/// <summary>
/// y = x·W + b, with W as int8 and one scale per output, x as int16 and one scale per row, and their products added exactly.
/// The weights stay int8 in memory: a short query reads every one of them once, so their size is its time.
/// </summary>
internal sealed class DenseLayer(float[] scales, sbyte[] panels, float[] bias)
{
    // Four rows by sixteen outputs are eight running sums: enough to hide an addition's latency, and they fit registers.
    private const int PanelWidth = 16;
    private const int BlockRows = 4;

    private readonly int _inputs = panels.Length / scales.Length;

    public static DenseLayer Read(ref EncoderAssetReader reader)
    {
        int inputs = reader.ReadCount();
        int outputs = reader.ReadCount();
        if (outputs == 0 || outputs % PanelWidth != 0 || inputs % PanelWidth != 0 || inputs > QuantisedRows.MaxWidth)
        {
            throw new InvalidDataException($"The encoder's asset has a layer of {inputs} by {outputs}, which cannot be computed.");
        }

        return new DenseLayer(reader.ReadSingles(outputs), reader.ReadWeights(inputs * outputs), reader.ReadSingles(outputs));
    }

    public Activations Apply(Activations input)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Width, _inputs);
        using var rows = new QuantisedRows(input);
        var output = new Activations(input.Rows, scales.Length);

        // A panel stays in the first cache while all rows pass over it.
        for (int panel = 0; panel < scales.Length; panel += PanelWidth)
        {
            for (int row = 0; row < input.Rows; row += BlockRows)
            {
                ApplyBlock(rows, row, panel, output);
            }
        }

        return output;
    }

    // Optimised at once: the first query after a start should not wait until the runtime finds out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyBlock(QuantisedRows rows, int row, int panel, Activations output)
    {
        // A short last block repeats its last row: the same sums, written again to the same place, at no extra time.
        int last = output.Rows - 1;
        (int row1, int row2, int row3) = (Math.Min(row + 1, last), Math.Min(row + 2, last), Math.Min(row + 3, last));
        ReadOnlySpan<int> pairs0 = MemoryMarshal.Cast<short, int>(rows.Row(row));
        ref int x0 = ref MemoryMarshal.GetReference(pairs0);
        ref int x1 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(rows.Row(row1)));
        ref int x2 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(rows.Row(row2)));
        ref int x3 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(rows.Row(row3)));
        ref sbyte weights = ref MemoryMarshal.GetReference(panels.AsSpan(panel * _inputs, PanelWidth * _inputs));
        Vector256<int> low0 = default, low1 = default, low2 = default, low3 = default;
        Vector256<int> high0 = default, high1 = default, high2 = default, high3 = default;

        for (int pair = 0; pair < pairs0.Length; pair++)
        {
            nuint offset = (nuint)(pair * PanelWidth * 2);
            Vector256<short> low = Widen(Vector128.LoadUnsafe(ref weights, offset));
            Vector256<short> high = Widen(Vector128.LoadUnsafe(ref weights, offset + PanelWidth));
            Vector256<short> x = Vector256.Create(Unsafe.Add(ref x0, pair)).AsInt16();
            low0 += MultiplyAddPairs(x, low);
            high0 += MultiplyAddPairs(x, high);
            x = Vector256.Create(Unsafe.Add(ref x1, pair)).AsInt16();
            low1 += MultiplyAddPairs(x, low);
            high1 += MultiplyAddPairs(x, high);
            x = Vector256.Create(Unsafe.Add(ref x2, pair)).AsInt16();
            low2 += MultiplyAddPairs(x, low);
            high2 += MultiplyAddPairs(x, high);
            x = Vector256.Create(Unsafe.Add(ref x3, pair)).AsInt16();
            low3 += MultiplyAddPairs(x, low);
            high3 += MultiplyAddPairs(x, high);
        }

        Store(low0, high0, rows.Scale(row), panel, output.Row(row));
        Store(low1, high1, rows.Scale(row1), panel, output.Row(row1));
        Store(low2, high2, rows.Scale(row2), panel, output.Row(row2));
        Store(low3, high3, rows.Scale(row3), panel, output.Row(row3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(Vector128<sbyte> weights) => Vector256.WidenLower(weights.ToVector256Unsafe());

    /// <summary>For each of eight outputs, the product with its first input plus the product with its second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> MultiplyAddPairs(Vector256<short> left, Vector256<short> right)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(left, right);
        }

        // The same elsewhere: each pair lies in one 32-bit lane, its first number in the lower half.
        const int half = 16;
        Vector256<int> first = ((left.AsInt32() << half) >> half) * ((right.AsInt32() << half) >> half);
        return first + ((left.AsInt32() >> half) * (right.AsInt32() >> half));
    }

    private void Store(Vector256<int> low, Vector256<int> high, float rowScale, int panel, Span<float> output)
    {
        Store(low, rowScale, panel, output);
        Store(high, rowScale, panel + Vector256<int>.Count, output);
    }

    private void Store(Vector256<int> sums, float rowScale, int start, Span<float> output)
    {
        var outputScales = Vector256.Create<float>(scales.AsSpan(start));
        var outputBias = Vector256.Create<float>(bias.AsSpan(start));
        ((Vector256.ConvertToSingle(sums) * (outputScales * rowScale)) + outputBias).CopyTo(output[start..]);
    }
}
