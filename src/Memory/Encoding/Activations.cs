using System.Buffers;

namespace Confidant.Memory;

/// <summary>A row of numbers for every piece of a text, in memory borrowed until disposal.</summary>
internal sealed class Activations : IDisposable
{
    private readonly float[] _values;

    public Activations(int rows, int width)
    {
        Rows = rows;
        Width = width;

        // A long text needs megabytes for some milliseconds: borrowed, they do not burden the collector.
        _values = ArrayPool<float>.Shared.Rent(rows * width);
    }

    public int Rows { get; }

    public int Width { get; }

    public Span<float> Values => _values.AsSpan(0, Rows * Width);

    public Span<float> Row(int row) => _values.AsSpan(row * Width, Width);

    /// <summary>Adds another text's rows to these: a residual connection.</summary>
    public void Add(Activations other) => FloatVectors.AddScaled(Values, 1, other.Values);

    public void Dispose() => ArrayPool<float>.Shared.Return(_values);
}
