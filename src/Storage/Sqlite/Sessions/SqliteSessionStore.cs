using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Sessions over the store.</summary>
internal sealed class SqliteSessionStore(SqliteStore store) : ISessionStore
{
    private const string SetExternalIdSql = "UPDATE chat_sessions SET external_id = ? WHERE session = ?";

    /// <inheritdoc/>
    public async ValueTask BeginAsync(
        Audience audience, ConversationKey conversation, NewSession session, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Audience: audience, Conversation: conversation, Session: session),
            static (context, state) =>
            {
                SessionTable.Begin(context, state.Audience, state.Conversation, state.Session);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChatSession>> ListAsync(
        Audience audience, ConversationKey conversation, SessionFilter filter, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Conversation: conversation, Filter: filter, Now: store.Time.GetUtcNow()),
            static (db, state) => SessionReader.List(db, state.Audience, state.Conversation, state.Filter, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ChatSession?> FindAsync(
        Audience audience, ConversationKey conversation, SessionId session, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Conversation: conversation, Session: session, Now: store.Time.GetUtcNow()),
            static (db, state) => SessionReader.Find(db, state.Audience, state.Conversation, state.Session, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ChatSession?> FindCurrentAsync(
        Audience audience, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Conversation: conversation, At: at, Now: store.Time.GetUtcNow()),
            static (db, state) => SessionReader.FindCurrent(db, state.Audience, state.Conversation, state.At, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TranscriptTurn>> ReadTurnsAsync(
        Audience audience, ConversationKey conversation, SessionId session, int maxTurns, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Conversation: conversation, Session: session, Max: maxTurns, Now: store.Time.GetUtcNow()),
            static (db, state) => SessionReader.ReadTurns(
                db, state.Audience, state.Conversation, state.Session, state.Max, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SetExternalIdAsync(
        Audience audience, ConversationKey conversation, SessionId session, string externalId, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Audience: audience, Conversation: conversation, Session: session, ExternalId: externalId),
            static (context, state) => SessionReader.FindNumber(
                    context.Db, state.Audience, state.Conversation, state.Session, context.Now) is { } number
                && context.Db.Use(SetExternalIdSql).Bind(state.ExternalId).Bind(number).Run() > 0,
            cancellationToken).ConfigureAwait(false);
}
