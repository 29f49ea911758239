using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A person's own view of their feeds, over the store.</summary>
internal sealed class SqliteFeedStore(SqliteStore store) : IFeedStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Integration>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken) => store.ReadAsync(
        subject.User,
        static (db, user) => (IReadOnlyList<Integration>)FeedTable.ReadOf(db, user, integration: null).ConvertAll(static feed => feed.Integration),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Integration?> FindAsync(
        SubjectAuthority subject, IntegrationId integration, CancellationToken cancellationToken) => store.ReadAsync(
        (subject.User, Integration: integration),
        static (db, state) => FeedTable.ReadOf(db, state.User, state.Integration) is [var feed] ? feed.Integration : null,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<FeedChoice> ReadChoiceAsync(SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync(subject.User, ChoiceTable.Read, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SyncRun?> FindRunAsync(SubjectAuthority subject, SyncId run, CancellationToken cancellationToken) => store.ReadAsync(
        (subject.User, Run: run),
        static (db, state) => SyncRunTable.Find(db, state.User, state.Run)?.Run,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PostPage> ListPostsAsync(SubjectAuthority subject, PostFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(filter.Skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Take, 100);
        return store.ReadAsync(
            (subject.User, Filter: filter, Now: store.Time.GetUtcNow()),
            static (db, state) => PostReader.ReadPage(db, state.User, state.Filter, state.Now),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<KeptPost?> FindPostAsync(SubjectAuthority subject, MessageId post, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Post: post, Now: store.Time.GetUtcNow()),
            static (db, state) => PostReader.Find(db, state.User, state.Post, state.Now),
            cancellationToken);
}
