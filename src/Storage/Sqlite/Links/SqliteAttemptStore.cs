using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Attempts over the store.</summary>
internal sealed class SqliteAttemptStore(SqliteStore store) : IAttemptStore
{
    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> FindNextAsync(IReadOnlyList<AttemptLimit> limits, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Limits: limits, store.Terms, Now: store.Time.GetUtcNow()),
            static (db, state) => AttemptTable.FindNext(db, state.Terms, state.Limits, state.Now),
            cancellationToken);
}
