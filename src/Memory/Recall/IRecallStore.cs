using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Supplies the rows of an audience's partitions; ranking is not its business.</summary>
/// <remarks>The audience's predicate is in every query, before any ranking.</remarks>
public interface IRecallStore
{
    /// <summary>Gives everything that is read for one question from one snapshot: what is forgotten meanwhile is there for all of
    /// its reads or for none, and the store sets up one transaction instead of several.</summary>
    /// <typeparam name="TResult">What comes of the reads.</typeparam>
    /// <param name="audience">Who will read the answer.</param>
    /// <param name="recall">Reads from the store it is given, and only while it runs.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<TResult> ReadTogetherAsync<TResult>(
        Audience audience, Func<IRecallStore, ValueTask<TResult>> recall, CancellationToken cancellationToken);

    /// <summary>Finds, in each partition of the audience, the rows that have a term, their neighbours within two places, the
    /// latest rows, and those whose vectors are nearest to the probe.</summary>
    ValueTask<IReadOnlyList<PartitionCandidates>> FindCandidatesAsync(
        Audience audience, CandidateRequest request, CancellationToken cancellationToken);

    /// <summary>Reads the vectors of rows and of their neighbours within two places, in the order of their places; a row that
    /// the audience may not read, or that is gone by now, is left out.</summary>
    ValueTask<IReadOnlyList<RowVector>> ReadVectorsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken);

    /// <summary>Reads rows with their words; one that the audience may not read, or that is gone by now, is left out.</summary>
    ValueTask<IReadOnlyList<RecalledRow>> ReadRowsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken);

    /// <summary>The people whose words this audience may read, by the name last shown, to tell whom a question names.</summary>
    ValueTask<IReadOnlyList<Participant>> ReadParticipantsAsync(Audience audience, CancellationToken cancellationToken);
}
