using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Tokens over the store. A use within the same minute is only read.</summary>
internal sealed class SqliteTokenStore(SqliteStore store) : ITokenStore
{
    /// <inheritdoc/>
    public async ValueTask<TokenHolder?> UseAsync(TokenHash hash, CancellationToken cancellationToken)
    {
        DateTimeOffset now = store.Time.GetUtcNow();
        TokenHolder? holder = await store.ReadAsync(
            (Hash: hash, Now: now),
            static (db, state) => TokenTable.Find(db, state.Hash, state.Now),
            cancellationToken).ConfigureAwait(false);
        DateTimeOffset minute = ToMinute(now);
        if (holder is null || holder.Token.LastUsedAt == minute)
        {
            return holder;
        }

        try
        {
            await store.WriteAsync((holder.Token.Id, minute), TokenTable.NoteUse, cancellationToken).ConfigureAwait(false);
            return holder with { Token = holder.Token with { LastUsedAt = minute } };
        }
        catch (StoreFullException)
        {
            // What only reads goes on without room.
            return holder;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ApiToken>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (subject.User, Now: store.Time.GetUtcNow()),
            static (db, state) => TokenTable.List(db, state.User, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask IssueToNewPersonAsync(
        string name, ApiToken token, TokenHash hash, CancellationToken cancellationToken) =>
        await store.WriteAsync((name, token, hash), TokenTable.IssueToNewPerson, cancellationToken).ConfigureAwait(false);

    private static DateTimeOffset ToMinute(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
