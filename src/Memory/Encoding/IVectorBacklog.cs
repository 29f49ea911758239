using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>The rows that wait for a vector. It is durable: a row waits from the transaction that stores it; all rows of a
/// partition wait again when another model is to make their vectors.</summary>
public interface IVectorBacklog
{
    /// <summary>Partitions with rows that wait, at most <paramref name="limit"/>.</summary>
    /// <param name="models">The model that makes the vectors of each kind of partition.</param>
    /// <param name="limit">How many to return at the most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<PartitionKey>> FindPartitionsAsync(
        IReadOnlyDictionary<PartitionKind, string> models, int limit, CancellationToken cancellationToken);

    /// <summary>Reads rows of the authority's partition that wait, with their words, oldest first. Vectors of another model go
    /// first: then all of the partition's rows wait.</summary>
    ValueTask<IReadOnlyList<VectorSource>> ReadWaitingAsync(
        PartitionAuthority authority, string model, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps vectors of a model. One whose row is gone is dropped, and all are where the partition has another model by now;
    /// a row's place is never given to another.</summary>
    ValueTask CommitAsync(
        PartitionAuthority authority, string model, IReadOnlyList<EncodedRow> rows, CancellationToken cancellationToken);
}
