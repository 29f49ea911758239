using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Links over the store.</summary>
internal sealed class SqliteLinkStore(SqliteStore store) : ILinkStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ProfileLink>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Now: store.Time.GetUtcNow()),
            static (db, state) => LinkTable.Read(db, state.User, link: null, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProfileLink?> FindAsync(SubjectAuthority subject, LinkId link, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Link: link, Now: store.Time.GetUtcNow()),
            static (db, state) => LinkTable.Read(db, state.User, state.Link, state.Now) is [var found] ? found : null,
            cancellationToken);
}
