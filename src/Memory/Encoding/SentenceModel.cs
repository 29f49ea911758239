namespace Confidant.Memory;

/// <summary>
/// The Universal Sentence Encoder Lite: Cer et al., "Universal Sentence Encoder" (2018), section 3.1, in the exported form of
/// TensorFlow Hub's universal-sentence-encoder-lite. Two transformer layers, the mean over the pieces, a tanh layer, length one.
/// </summary>
internal sealed class SentenceModel
{
    private readonly PieceEmbeddings _embeddings;
    private readonly TransformerLayer _firstLayer;
    private readonly TransformerLayer _secondLayer;
    private readonly SentencePooling _pooling;

    private SentenceModel(ref EncoderAssetReader reader)
    {
        Tokenizer = PieceTokenizer.Read(ref reader);
        _embeddings = PieceEmbeddings.Read(ref reader);
        _firstLayer = TransformerLayer.Read(ref reader, widens: true);
        _secondLayer = TransformerLayer.Read(ref reader, widens: false);
        _pooling = SentencePooling.Read(ref reader);
        reader.ExpectEnd();
    }

    public PieceTokenizer Tokenizer { get; }

    public static SentenceModel Read(ReadOnlySpan<byte> asset)
    {
        var reader = new EncoderAssetReader(asset);
        return new SentenceModel(ref reader);
    }

    /// <summary>The text's 512 dimensions, of length one; null for a text without pieces.</summary>
    public float[]? TryEmbed(string text)
    {
        List<int> pieces = Tokenizer.Tokenize(text);
        if (pieces.Count == 0)
        {
            return null;
        }

        using Activations embedded = _embeddings.Apply(pieces);
        using Activations first = _firstLayer.Apply(embedded);
        using Activations second = _secondLayer.Apply(first);
        return _pooling.Apply(second);
    }
}
