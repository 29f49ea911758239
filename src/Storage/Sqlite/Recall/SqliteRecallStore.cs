using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Rows for recall over the store.</summary>
internal sealed class SqliteRecallStore(SqliteStore store) : IRecallStore
{
    /// <inheritdoc/>
    public ValueTask<TResult> ReadTogetherAsync<TResult>(
        Audience audience, Func<IRecallStore, ValueTask<TResult>> recall, CancellationToken cancellationToken) =>
        store.ReadTogetherAsync(
            (store.Terms, Now: store.Time.GetUtcNow(), Recall: recall),
            static (db, state) => state.Recall(new SnapshotRecallStore(db, state.Terms, state.Now)),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PartitionCandidates>> FindCandidatesAsync(
        Audience audience, CandidateRequest request, CancellationToken cancellationToken) =>
        ReadTogetherAsync(audience, rows => rows.FindCandidatesAsync(audience, request, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RowVector>> ReadVectorsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        ReadTogetherAsync(audience, store => store.ReadVectorsAsync(audience, rows, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecalledRow>> ReadRowsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        ReadTogetherAsync(audience, store => store.ReadRowsAsync(audience, rows, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Participant>> ReadParticipantsAsync(Audience audience, CancellationToken cancellationToken) =>
        ReadTogetherAsync(audience, store => store.ReadParticipantsAsync(audience, cancellationToken), cancellationToken);
}
