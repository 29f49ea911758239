using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Rows for recall from one snapshot, at once: what it returns is there already.</summary>
internal sealed class SnapshotRecallStore(SqliteConnection db, TermHasher terms, DateTimeOffset now) : IRecallStore
{
    /// <inheritdoc/>
    public ValueTask<TResult> ReadTogetherAsync<TResult>(
        Audience audience, Func<IRecallStore, ValueTask<TResult>> recall, CancellationToken cancellationToken) => recall(this);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PartitionCandidates>> FindCandidatesAsync(
        Audience audience, CandidateRequest request, CancellationToken cancellationToken)
    {
        // In the order of the request, unlike a set of hashes: the answer is read by position.
        long[] hashes = [.. request.Terms.Select(terms.Hash)];
        return ValueTask.FromResult(new CandidateFinder(db, audience, now).Find(hashes, request));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RowVector>> ReadVectorsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RowVector>>(VectorReader.Read(db, audience, rows, now));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecalledRow>> ReadRowsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RecalledRow>>(RowReader.Read(db, audience, rows, now));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Participant>> ReadParticipantsAsync(Audience audience, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ParticipantReader.Read(db, audience, now));
}
