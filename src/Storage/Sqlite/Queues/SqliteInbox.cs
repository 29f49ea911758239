using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>The inbox over the store.</summary>
internal sealed class SqliteInbox(SqliteStore store) : IInbox
{
    private const string InsertSql = """
        INSERT INTO inbox(account, delivery_key, conversation, payload, received_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT(account, delivery_key) DO NOTHING
        """;

    private const string PendingSql = "SELECT id, conversation FROM inbox WHERE state = 0 AND id > ? ORDER BY id LIMIT ?";
    private const string ReadSql = "SELECT conversation, payload, attempts, received_at FROM inbox WHERE id = ? AND state = 0";

    private const string FailSql = """
        UPDATE inbox SET attempts = attempts + 1, reason = ?, changed_at = ?,
            state = CASE WHEN attempts + 1 >= ? THEN 2 ELSE 0 END WHERE id = ? AND state = 0 RETURNING state
        """;

    private const string ParkedSql =
        "SELECT id, conversation, reason, changed_at FROM inbox WHERE state = 2 ORDER BY id LIMIT 100";

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingEntry>> AcceptAsync(
        IReadOnlyList<InboxItem> items, CancellationToken cancellationToken) =>
        items.Count == 0
            ? ValueTask.FromResult<IReadOnlyList<PendingEntry>>([])
            : store.WriteAsync(items, Accept, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PendingEntry>> ListPendingAsync(
        InboxId? after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync((After: after?.Value ?? 0, Limit: limit), ListPending, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<InboxEntry?> ReadAsync(InboxId entry, Lease lease, CancellationToken cancellationToken) =>
        store.ReadAsync((Entry: entry, Lease: lease), Read, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> RecordFailureAsync(
        InboxId entry, Lease lease, string reason, CancellationToken cancellationToken) =>
        store.WriteAsync(
            (Entry: entry, Lease: lease, Reason: reason),
            static (context, state) => LeaseTable.IsHeld(context.Db, state.Lease)
                && context.Db.Use(FailSql)
                    .Bind(state.Reason).Bind(context.Now).Bind(IInbox.MaxAttempts).Bind(state.Entry.Value).Scalar() == 2,
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedEntry>> ListParkedAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(0, static (db, _) => (IReadOnlyList<ParkedEntry>)ListParked(db), cancellationToken);

    private static IReadOnlyList<PendingEntry> Accept(WriteContext context, IReadOnlyList<InboxItem> items)
    {
        var accepted = new List<PendingEntry>(items.Count);
        foreach (InboxItem item in items)
        {
            ConversationKey conversation = item.Conversation;
            int inserted = context.Db.Use(InsertSql)
                .Bind($"{conversation.Platform}:{conversation.Bot}").Bind(item.DeliveryKey).Bind(conversation.ToString())
                .Bind(item.Payload.Span).Bind(context.Now).Bind(context.Now).Run();
            if (inserted > 0)
            {
                accepted.Add(new PendingEntry(new InboxId(context.Db.LastInsertId), conversation));
            }
        }

        return accepted;
    }

    private static IReadOnlyList<PendingEntry> ListPending(SqliteConnection db, (long After, int Limit) page)
    {
        var entries = new List<PendingEntry>();
        using SqliteStatement read = db.Use(PendingSql).Bind(page.After).Bind(page.Limit);
        while (read.Step())
        {
            entries.Add(new PendingEntry(new InboxId(read.Int64(0)), ConversationKey.Parse(read.Text(1))));
        }

        return entries;
    }

    private static InboxEntry? Read(SqliteConnection db, (InboxId Entry, Lease Lease) request)
    {
        if (!LeaseTable.IsHeld(db, request.Lease))
        {
            return null;
        }

        using SqliteStatement read = db.Use(ReadSql).Bind(request.Entry.Value);
        return read.Step()
            ? new InboxEntry(
                request.Entry, ConversationKey.Parse(read.Text(0)), read.Blob(1), read.Int32(2), read.Time(3))
            : null;
    }

    private static List<ParkedEntry> ListParked(SqliteConnection db)
    {
        var entries = new List<ParkedEntry>();
        using SqliteStatement read = db.Use(ParkedSql);
        while (read.Step())
        {
            entries.Add(new ParkedEntry(
                new InboxId(read.Int64(0)), ConversationKey.Parse(read.Text(1)), read.Text(2), read.Time(3)));
        }

        return entries;
    }
}
