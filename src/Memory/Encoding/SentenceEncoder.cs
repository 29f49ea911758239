namespace Confidant.Memory;

/// <summary>
/// Tells what a text is about without any network: the Universal Sentence Encoder Lite (Apache-2.0, in this assembly), for
/// English. Register one for the process: it keeps 8 MB once it has loaded. Thread-safe.
/// </summary>
/// <remarks>
/// A text's first 128 pieces count (some 90 words), so the time is bounded: a few milliseconds for a turn of a chat, and no
/// more than that of 128 pieces for a book. The same text always gives the same vector.
/// </remarks>
public sealed class SentenceEncoder
{
    private readonly Lazy<SentenceModel> _model = new(() => SentenceModel.Read(EmbeddedAsset.Weights.Read()));
    private readonly Lazy<SentenceProjection> _projection = new(() => SentenceProjection.Read(EmbeddedAsset.Projection.Read()));

    /// <summary>The cosine of the angle between two vectors.</summary>
    /// <returns>From -1 to 1; zero if one is <see cref="SentenceVector.Zero"/>.</returns>
    public static float Cosine(SentenceVector left, SentenceVector right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Cosine(right);
    }

    /// <summary>Encodes a text on the calling thread. The first call loads the model.</summary>
    /// <param name="text">Any text; white space alone gives <see cref="SentenceVector.Zero"/>.</param>
    /// <exception cref="InvalidDataException">The model in the assembly is missing or altered.</exception>
    public SentenceVector Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _model.Value.TryEmbed(text) is { } vector
            ? SentenceVector.FromDirection(_projection.Value.Apply(vector))
            : SentenceVector.Zero;
    }
}
