using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Rows for recall over the store.</summary>
internal sealed class SqliteRecallStore(SqliteStore store) : IRecallStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PartitionCandidates>> FindCandidatesAsync(
        Audience audience, CandidateRequest request, CancellationToken cancellationToken)
    {
        // In the order of the request, unlike a set of hashes: the answer is read by position.
        long[] hashes = request.Terms.Select(store.Terms.Hash).ToArray();
        return store.ReadAsync(
            (Audience: audience, Hashes: hashes, Request: request, Now: store.Time.GetUtcNow()),
            static (db, state) => new CandidateFinder(db, state.Audience, state.Now).Find(state.Hashes, state.Request),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RowVector>> ReadVectorsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Rows: rows, Now: store.Time.GetUtcNow()),
            static (db, state) => (IReadOnlyList<RowVector>)VectorReader.Read(db, state.Audience, state.Rows, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecalledRow>> ReadRowsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Rows: rows, Now: store.Time.GetUtcNow()),
            static (db, state) => (IReadOnlyList<RecalledRow>)RowReader.Read(db, state.Audience, state.Rows, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Participant>> ReadParticipantsAsync(Audience audience, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Now: store.Time.GetUtcNow()),
            static (db, state) => ParticipantReader.Read(db, state.Audience, state.Now),
            cancellationToken);
}
