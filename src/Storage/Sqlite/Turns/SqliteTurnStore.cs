using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Ends turns over the store.</summary>
internal sealed class SqliteTurnStore(SqliteStore store) : ITurnStore
{
    private const string FindButtonSql = """
        SELECT user_id, action, argument FROM buttons
        WHERE token = ? AND (conversation IS NULL OR conversation = ?) AND expires_at > ?
        """;

    /// <inheritdoc/>
    public ValueTask<CommitOutcome> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken) =>
        store.WriteAsync(commit, TurnCommitter.Commit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> MayCommitAsync(TurnCommit commit, CancellationToken cancellationToken) => store.ReadAsync(
        (Commit: commit, Now: store.Time.GetUtcNow()),
        static (db, state) => TurnCommitter.MayCommit(db, state.Now, state.Commit),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ButtonLookup> FindButtonAsync(
        string token, ConversationKey conversation, SubjectAuthority presser, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Token: token, Conversation: conversation, presser.User, Now: store.Time.GetUtcNow()),
            static (db, state) => Find(db, state.Token, state.Conversation, state.User, state.Now),
            cancellationToken);

    private static ButtonLookup Find(
        SqliteConnection db, string token, ConversationKey conversation, UserId presser, DateTimeOffset now)
    {
        using SqliteStatement read = db.Use(FindButtonSql).Bind(token).Bind(conversation.ToString()).Bind(now);
        if (!read.Step())
        {
            return new ButtonLookup.Stale();
        }

        return read.Guid(0) == presser.Value
            ? new ButtonLookup.Live(read.Text(1), read.Text(2))
            : new ButtonLookup.NotYours();
    }
}
