using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Gives rows their vectors, off the way of an answer. One at a time: it uses one core at the most.</summary>
/// <param name="backlog">The rows that wait.</param>
/// <param name="encoders">Tell what they are about.</param>
public sealed class RowEncoder(IVectorBacklog backlog, IEncoderChoice encoders)
{
    private const int RowsAtOnce = 32;

    private static readonly PartitionKind[] _kinds = Enum.GetValues<PartitionKind>();

    /// <summary>Partitions with rows that wait for a vector of the model that is theirs now, at most <paramref name="limit"/>.</summary>
    public ValueTask<IReadOnlyList<PartitionKey>> FindPartitionsAsync(int limit, CancellationToken cancellationToken) =>
        backlog.FindPartitionsAsync(_kinds.ToDictionary(static kind => kind, kind => encoders.For(kind).Model), limit, cancellationToken);

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

        ITextEncoder encoder = encoders.For(authority.Partition.Kind);
        var sources = await backlog.ReadWaitingAsync(authority, encoder.Model, RowsAtOnce, cancellationToken);
        List<VectorSource> readable = [.. sources.Where(source => encoder.Reads(source.Language))];
        var vectors = readable.Count == 0
            ? []
            : await encoder.EncodeAsync([.. readable.Select(static source => source.Text)], cancellationToken);
        List<EncodedRow> encoded =
        [
            .. readable.Zip(vectors, static (source, vector) => new EncodedRow(source.Seq, vector)),
            .. sources.Where(source => !encoder.Reads(source.Language))
                .Select(static source => new EncodedRow(source.Seq, SentenceVector.Zero)),
        ];
        if (encoded.Count > 0)
        {
            await backlog.CommitAsync(authority, encoder.Model, encoded, cancellationToken);
        }

        return encoded.Count;
    }

    /// <summary>Loads the model, so that the first question does not wait for it.</summary>
    public async ValueTask WarmUpAsync(CancellationToken cancellationToken) =>
        await encoders.For(PartitionKind.Direct).EncodeAsync(["I am here"], cancellationToken);
}
