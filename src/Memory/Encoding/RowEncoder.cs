using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Gives rows their vectors, off the way of an answer. One at a time: it uses one core at the most.</summary>
/// <param name="backlog">The rows that wait.</param>
/// <param name="encoder">Tells what they are about.</param>
public sealed class RowEncoder(IVectorBacklog backlog, SentenceEncoder encoder)
{
    private const int RowsAtOnce = 32;

    /// <summary>Encodes some rows of a partition that wait.</summary>
    /// <param name="authority">The authority over the partition.</param>
    /// <param name="cancellationToken">Ends the work; nothing of it is stored then.</param>
    /// <returns>How many rows have a vector now.</returns>
    /// <exception cref="ArgumentException">The authority was issued for another purpose.</exception>
    public async ValueTask<int> EncodeAsync(PartitionAuthority authority, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authority);
        if (authority.Purpose != PartitionPurpose.Encode)
        {
            throw new ArgumentException("Encoding needs an authority issued for encoding.", nameof(authority));
        }

        var sources = await backlog.ReadWaitingAsync(authority, RowsAtOnce, cancellationToken);
        var encoded = new List<EncodedRow>(sources.Count);
        foreach (var source in sources)
        {
            // A turn takes milliseconds: whoever waits for this thread comes first.
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();

            // The encoder knows English only; what it makes of other languages would be noise.
            bool isEnglish = source.Language == Language.English;
            encoded.Add(new EncodedRow(source.Seq, isEnglish ? encoder.Encode(source.Text) : SentenceVector.Zero));
        }

        if (encoded.Count > 0)
        {
            await backlog.CommitAsync(authority, encoded, cancellationToken);
        }

        return encoded.Count;
    }

    /// <summary>Loads the model, so that the first question does not wait for it.</summary>
    public void WarmUp() => encoder.Encode("I am here");
}
