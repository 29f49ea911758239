using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>The outbox over the store. A chunk that was sent leaves no row.</summary>
internal sealed class SqliteOutbox(SqliteStore store) : IOutbox
{
    private const string PendingSql = "SELECT id, conversation FROM outbox WHERE state = 0 AND id > ? ORDER BY id LIMIT ?";

    private const string FailSql = "UPDATE outbox SET attempts = attempts + 1, changed_at = ? WHERE id = ? AND state = 0";

    // What has run out, or is forgotten with an undo, is unreadable before it is deleted; so are a group's words once its
    // audience has changed, and a channel's once it speaks for the agent no more.
    private static readonly string _readSql = $"""
        SELECT conversation, payload, attempts, committed_at FROM outbox WHERE id = ?1 AND state = 0
            AND NOT EXISTS (SELECT 1 FROM outbox_sources AS s JOIN messages AS m ON m.id = s.message
                WHERE s.chunk = outbox.id AND (m.deleted_at IS NOT NULL OR m.expires_at <= ?2
                    OR (outbox.reply IS NOT NULL AND NOT {ScopePredicate.IsKeptByLinks("m", "?2")})))
            AND NOT EXISTS (SELECT 1 FROM messages AS reply JOIN message_sources AS s ON s.reply = reply.id
                JOIN messages AS m ON m.id = s.source
                JOIN group_contexts AS g ON g.group_id = m.group_id AND g.agent_id = m.agent_id
                WHERE reply.id = outbox.reply AND m.privacy_scope > 0
                    AND iif(m.context_type = 3,
                        NOT {AnnouncementTable.Speaks("m")},
                        NOT (m.privacy_scope = 2 AND {ScopePredicate.IsOf("m", "reply.addressee_id")})
                            AND (g.epoch <> m.group_epoch OR g.is_active = 0)))
        """;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingChunk>> ListPendingAsync(
        OutboxId? after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync((After: after?.Value ?? 0, Limit: limit), ListPending, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<OutboxEntry?> ReadAsync(OutboxId chunk, Lease lease, CancellationToken cancellationToken) =>
        store.ReadAsync((Chunk: chunk, Lease: lease, Now: store.Time.GetUtcNow()), Read, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask RecordSentAsync(
        OutboxId chunk, Lease lease, PlatformMessageId? sentAs, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Chunk: chunk, Lease: lease, SentAs: sentAs),
            static (context, state) => LeaseTable.IsHeld(context.Db, state.Lease)
                ? OutboxTable.End(context, state.Chunk, state.SentAs)
                : 0,
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask RecordFailureAsync(OutboxId chunk, Lease lease, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Chunk: chunk, Lease: lease),
            static (context, state) => LeaseTable.IsHeld(context.Db, state.Lease)
                ? context.Db.Use(FailSql).Bind(context.Now).Bind(state.Chunk.Value).Run()
                : 0,
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask AbandonAsync(OutboxId chunk, Lease lease, string reason, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Chunk: chunk, Lease: lease, Reason: reason),
            static (context, state) => LeaseTable.IsHeld(context.Db, state.Lease)
                ? OutboxTable.Abandon(context, state.Chunk, state.Reason)
                : 0,
            cancellationToken).ConfigureAwait(false);

    private static IReadOnlyList<PendingChunk> ListPending(SqliteConnection db, (long After, int Limit) page)
    {
        var chunks = new List<PendingChunk>();
        using SqliteStatement read = db.Use(PendingSql).Bind(page.After).Bind(page.Limit);
        while (read.Step())
        {
            chunks.Add(new PendingChunk(new OutboxId(read.Int64(0)), ConversationKey.Parse(read.Text(1))));
        }

        return chunks;
    }

    private static OutboxEntry? Read(SqliteConnection db, (OutboxId Chunk, Lease Lease, DateTimeOffset Now) request)
    {
        if (!LeaseTable.IsHeld(db, request.Lease))
        {
            return null;
        }

        using SqliteStatement read = db.Use(_readSql).Bind(request.Chunk.Value).Bind(request.Now);
        return read.Step()
            ? new OutboxEntry(
                request.Chunk, ConversationKey.Parse(read.Text(0)), read.Blob(1), read.Int32(2), read.Time(3))
            : null;
    }
}
