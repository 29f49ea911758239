using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>The rows that wait for a vector. It is durable: a row waits from the transaction that stores it.</summary>
public interface IVectorBacklog
{
    /// <summary>Partitions with rows that wait, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<PartitionKey>> FindPartitionsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Reads rows of the authority's partition that wait, with their words, oldest first.</summary>
    ValueTask<IReadOnlyList<VectorSource>> ReadWaitingAsync(
        PartitionAuthority authority, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps vectors. One whose row is gone is dropped; a row's place is never given to another.</summary>
    ValueTask CommitAsync(
        PartitionAuthority authority, IReadOnlyList<EncodedRow> rows, CancellationToken cancellationToken);
}
