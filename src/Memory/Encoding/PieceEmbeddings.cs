namespace Confidant.Memory;

/// <summary>
/// The first layer's input: each piece's embedding and the sine and cosine signal of its place
/// (Vaswani et al., 2017, section 3.5; tensor2tensor's order, all sines before all cosines).
/// </summary>
internal sealed class PieceEmbeddings
{
    // The exported graph adds the embedding to the result of its position step, which contains it already.
    private const float EmbeddingFactor = 2;

    private readonly int _width;
    private readonly float[] _scales;
    private readonly sbyte[] _table;
    private readonly float[] _places;

    private PieceEmbeddings(int width, float[] scales, sbyte[] table, float[] rates)
    {
        _width = width;
        _scales = scales;
        _table = table;
        _places = new float[PieceTokenizer.MaxPieces * width];
        for (int place = 0; place < PieceTokenizer.MaxPieces; place++)
        {
            for (int i = 0; i < rates.Length; i++)
            {
                (float sine, float cosine) = MathF.SinCos(place * rates[i]);
                _places[(place * width) + i] = sine;
                _places[(place * width) + rates.Length + i] = cosine;
            }
        }
    }

    public static PieceEmbeddings Read(ref EncoderAssetReader reader)
    {
        int rows = reader.ReadCount();
        int width = reader.ReadCount();
        float[] scales = reader.ReadSingles(rows);
        sbyte[] table = reader.ReadWeights(rows * width);
        float[] rates = reader.ReadVector();
        if (rates.Length * 2 != width)
        {
            throw new InvalidDataException($"The encoder's asset has {rates.Length} rates for embeddings of width {width}.");
        }

        return new PieceEmbeddings(width, scales, table, rates);
    }

    public Activations Apply(IReadOnlyList<int> pieces)
    {
        var output = new Activations(pieces.Count, _width);
        for (int place = 0; place < pieces.Count; place++)
        {
            ReadOnlySpan<sbyte> embedding = _table.AsSpan(pieces[place] * _width, _width);
            ReadOnlySpan<float> signal = _places.AsSpan(place * _width, _width);
            float scale = EmbeddingFactor * _scales[pieces[place]];
            Span<float> row = output.Row(place);
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = (embedding[i] * scale) + signal[i];
            }
        }

        return output;
    }
}
