using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Codes over the store.</summary>
internal sealed class SqliteLinkCodeStore(SqliteStore store) : ILinkCodeStore
{
    /// <inheritdoc/>
    public ValueTask<PlatformUserId?> FindAsync(
        SubjectAuthority subject, PlatformUserId account, LinkCode code, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Account: account, Code: code, store.Journal, Now: store.Time.GetUtcNow()),
            static (db, state) => LinkCodeTable.Find(db, state.Journal, state.User, state.Account, state.Code, state.Now),
            cancellationToken);
}
