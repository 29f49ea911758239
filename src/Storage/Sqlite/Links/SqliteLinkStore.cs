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

    /// <inheritdoc/>
    public ValueTask<LinkParty?> FindPartyAsync(PlatformUserId account, CancellationToken cancellationToken) =>
        store.ReadAsync(account, FindParty, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProfileLink?> FindBetweenAsync(
        SubjectAuthority subject, UserId other, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Other: other, Now: store.Time.GetUtcNow()),
            static (db, state) => LinkTable.FindBetween(db, state.User, state.Other, state.Now),
            cancellationToken);

    private static LinkParty? FindParty(SqliteConnection db, PlatformUserId account) =>
        ProfileTable.Find(db, account) is { } found
            ? new LinkParty(
                found.Profile.Id, new SeenAccount(account, found.Profile.DisplayName, found.Handle, found.Profile.Language))
            : null;
}
