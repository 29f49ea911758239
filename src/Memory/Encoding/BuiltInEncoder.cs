using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>The encoder of this assembly, for every partition.</summary>
/// <param name="encoder">The model.</param>
public sealed class BuiltInEncoder(SentenceEncoder encoder) : ITextEncoder, IEncoderChoice
{
    /// <inheritdoc/>
    public string Model => SentenceVector.BuiltIn;

    /// <inheritdoc/>
    public bool IsLocal => true;

    /// <inheritdoc/>
    public ITextEncoder For(PartitionKind kind) => this;

    /// <inheritdoc/>
    public bool Reads(Language language) => language == Language.English;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SentenceVector>> EncodeAsync(
        IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var vectors = new SentenceVector[texts.Count];
        for (int i = 0; i < vectors.Length; i++)
        {
            // A turn takes milliseconds: of many, whoever waits for this thread comes first.
            if (i > 0)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
            }

            vectors[i] = encoder.Encode(texts[i]);
        }

        return vectors;
    }
}
