using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Challenges over the store.</summary>
internal sealed class SqliteChallengeStore(SqliteStore store) : IChallengeStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IssuedChallenge>> ListAsync(
        SubjectAuthority subject, PlatformUserId account, CancellationToken cancellationToken) =>
        store.ReadAsync((subject.User, account), ChallengeTable.List, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IssuedChallenge?> FindAsync(ChallengeId challenge, CancellationToken cancellationToken) =>
        store.ReadAsync(challenge, ChallengeTable.Find, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CountFailureAsync(ChallengeId challenge, CancellationToken cancellationToken) =>
        await store.WriteAsync(challenge, ChallengeTable.FailByPage, cancellationToken).ConfigureAwait(false);
}
