using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Ends turns over the store.</summary>
internal sealed class SqliteTurnStore(SqliteStore store) : ITurnStore
{
    private const string FindButtonSql = """
        SELECT user_id, action, argument FROM buttons
        WHERE token = ? AND (conversation IS NULL OR conversation = ?) AND expires_at > ?
        """;

    private const string NoteQuestionSql = "UPDATE buttons SET asked_as = ? WHERE token = ?";

    private const string FindQuestionSql =
        "SELECT token, action, argument FROM buttons WHERE asked_as = ? AND user_id = ? AND expires_at > ?";

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

    /// <inheritdoc/>
    public async ValueTask NoteQuestionAsync(
        string token, ConversationKey place, PlatformMessageId message, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Token: token, AskedAs: NameOf(place, message)),
            static (context, state) => context.Db.Use(NoteQuestionSql).Bind(state.AskedAs).Bind(state.Token).Run(),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<AskedQuestion?> FindQuestionAsync(
        ConversationKey place, PlatformMessageId message, SubjectAuthority answerer, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (AskedAs: NameOf(place, message), answerer.User, Now: store.Time.GetUtcNow()),
            static (db, state) => FindQuestion(db, state.AskedAs, state.User, state.Now),
            cancellationToken);

    // A reply may stand in another topic than its question.
    private static string NameOf(ConversationKey place, PlatformMessageId message) => $"{place with { Thread = null }} {message.Value}";

    private static AskedQuestion? FindQuestion(SqliteConnection db, string askedAs, UserId answerer, DateTimeOffset now)
    {
        using SqliteStatement read = db.Use(FindQuestionSql).Bind(askedAs).Bind(answerer.Value).Bind(now);
        return read.Step() ? new AskedQuestion(read.Text(0), read.Text(1), read.Text(2)) : null;
    }

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
