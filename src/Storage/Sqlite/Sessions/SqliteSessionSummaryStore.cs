using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Summaries of sessions over the store.</summary>
internal sealed class SqliteSessionSummaryStore(SqliteStore store) : ISessionSummaryStore
{
    /// <inheritdoc/>
    public ValueTask<SessionMaterial?> ReadMaterialAsync(
        PartitionAuthority authority, SessionId session, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (authority.Partition, Session: session, Now: store.Time.GetUtcNow()),
            static (db, state) => SessionMaterialReader.Read(db, state.Partition, state.Session, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CommitAsync(
        PartitionAuthority authority,
        JobId job,
        SessionMaterial? material,
        SessionSummaryDraft? draft,
        CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (authority.Partition, Job: job, Material: material, Draft: draft),
            static (context, state) => SessionSummaryTable.Commit(
                context, state.Partition, state.Job, state.Material, state.Draft),
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<SessionSummary?> ReadAsync(
        Audience audience, ConversationKey conversation, SessionId session, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Conversation: conversation, Session: session, Now: store.Time.GetUtcNow()),
            static (db, state) => SessionSummaryTable.Read(db, state.Audience, state.Conversation, state.Session, state.Now),
            cancellationToken);
}
