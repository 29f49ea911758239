using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Hides a message with its memories, brings them back, or erases them when nobody did so in time.</summary>
internal static class SoftForgets
{
    // One transaction holds everybody else up: the rest goes with the next one.
    private const int MostMessages = 2000;

    private const string FindShownSql = "SELECT id FROM messages WHERE message_id = ? AND user_id = ? AND deleted_at IS NULL";
    private const string FindHiddenSql = "SELECT id FROM messages WHERE message_id = ? AND user_id = ? AND deleted_at > ?";
    private const string MarkSql = "UPDATE messages SET deleted_at = ? WHERE id = ?";

    private const string HasHiddenSourceSql = """
        SELECT 1 FROM memory_sources AS s JOIN messages AS m ON m.id = s.source
        WHERE s.memory = ? AND m.deleted_at IS NOT NULL
        """;

    private const string OverdueSql =
        "SELECT id, user_id FROM messages WHERE deleted_at <= ? ORDER BY deleted_at LIMIT ?";

    /// <summary>Hides a person's own message.</summary>
    public static void Hide(WriteContext context, TurnEffect.SoftForget forget)
    {
        UserId user = forget.Subject.User;
        if (context.Db.Use(FindShownSql).Bind(forget.Message.Value).Bind(user.Value).Scalar() is not { } found)
        {
            return;
        }

        var dependents = new Dependents(context);
        foreach (long id in Copies.Of(context.Db, found))
        {
            if (StoredMessage.Find(context.Db, id) is { IsHidden: false } message)
            {
                Hide(context, dependents, id, message);
            }
        }

        dependents.Finish();
        AuditTable.Add(context, user, "forget-with-undo", 1);
    }

    /// <summary>Whether a person's message can still be brought back.</summary>
    public static bool CanUndo(SqliteConnection db, UserId user, MessageId message, DateTimeOffset now) =>
        FindHidden(db, user, message, now) is not null;

    /// <summary>Brings a person's own message back, with its memories; one that had none yet is learned from anew.</summary>
    public static void Undo(WriteContext context, TurnEffect.UndoForget undo)
    {
        UserId user = undo.Subject.User;
        if (FindHidden(context.Db, user, undo.Message, context.Now) is not { } found)
        {
            return;
        }

        foreach (long id in Copies.Of(context.Db, found))
        {
            if (StoredMessage.Find(context.Db, id) is { IsHidden: true } message)
            {
                Show(context, id, message);
            }
        }

        AuditTable.Add(context, user, "undo-forget", 1);
    }

    /// <summary>Erases what was hidden and not brought back in time; returns how many messages that were.</summary>
    public static int Finish(WriteContext context, int _)
    {
        var overdue = new List<(long Id, UserId User)>();
        DateTimeOffset until = context.Now - TurnEffect.SoftForget.UndoWindow;
        using (SqliteStatement read = context.Db.Use(OverdueSql).Bind(until).Bind(MostMessages))
        {
            while (read.Step())
            {
                overdue.Add((read.Int64(0), new UserId(read.Guid(1))));
            }
        }

        if (overdue.Count == 0)
        {
            return 0;
        }

        ForgetCounts counts = Forgetter.Erase(context, overdue.ConvertAll(static message => message.Id), replies: [], rooms: []);
        foreach (IGrouping<UserId, (long Id, UserId User)> person in overdue.GroupBy(static message => message.User))
        {
            AuditTable.Add(context, person.Key, "forget", person.Count());
        }

        Forgetter.QueueScrub(context, counts, note: default);
        return counts.Messages;
    }

    private static void Hide(WriteContext context, Dependents dependents, long id, StoredMessage message)
    {
        dependents.HideMemories(id);
        dependents.DropReplies(id, answersToo: true);
        dependents.Partitions.UnionWith(RowIndex.Remove(context, RowKind.Turn, id, message.Entry.Terms));
        LearnJobs.Drop(context, id);
        context.Db.Use(MarkSql).Bind(context.Now).Bind(id).Run();
    }

    private static void Show(WriteContext context, long id, StoredMessage message)
    {
        context.Db.Use(MarkSql).BindNull().Bind(id).Run();
        var touched = new HashSet<long>(RowIndex.Add(context, message.Entry, message.Placement));
        List<StatementRow> memories = StatementRow.OfMessage(context.Db, id);
        var settlement = new Settlement(context);
        foreach (StatementRow memory in memories)
        {
            if (memory.DeletedAt is not null
                && context.Db.Use(HasHiddenSourceSql).Bind(memory.Order.Id).Scalar() is null)
            {
                MemoryPlacer.Place(context, settlement, memory with { DeletedAt = null }, memory.Place);
            }
        }

        settlement.Finish(touched);

        if (message.Learn && memories.Count == 0)
        {
            LearnJobs.Queue(context, id, message.Placement.Home);
        }
    }

    private static long? FindHidden(SqliteConnection db, UserId user, MessageId message, DateTimeOffset now) => db
        .Use(FindHiddenSql).Bind(message.Value).Bind(user.Value).Bind(now - TurnEffect.SoftForget.UndoWindow).Scalar();
}
