using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Gives a message another place: scope, group or epoch. Its memories and its learning follow.</summary>
internal static class RowMover
{
    private const string UpdateSql =
        "UPDATE messages SET privacy_scope = ?, group_id = ?, group_epoch = ? WHERE id = ?";

    private const string MemoriesSql = """
        SELECT e.id, e.content_hash, e.attribute, e.valid_to, e.terms, e.word_count, e.has_time, e.said_at, e.user_name
        FROM memories AS e JOIN memory_sources AS s ON s.memory = e.id WHERE s.source = ? ORDER BY e.id
        """;

    private const string UpdateMemorySql =
        "UPDATE memories SET privacy_scope = ?, group_id = ?, group_epoch = ? WHERE id = ?";

    private const string DeleteMemorySql = "DELETE FROM memories WHERE id = ?";

    /// <summary>Moves a message.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="message">The message as it stands.</param>
    /// <param name="place">Where it is to stand.</param>
    /// <param name="touched">Receives the partitions that lost or gained rows.</param>
    public static void Move(WriteContext context, StoredMessage message, Placement place, ISet<long> touched)
    {
        long id = message.Entry.Ref;
        touched.UnionWith(RowIndex.Remove(context.Db, RowKind.Turn, id, message.Entry.Terms));
        context.Db.Use(UpdateSql)
            .Bind((long)place.Scope).Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind(id).Run();
        touched.UnionWith(RowIndex.Add(context, message.Entry, place));
        LearnJobs.Move(context, id, place.Home);
        foreach (Moved memory in ReadMemories(context.Db, message))
        {
            MoveMemory(context, memory, place, touched);
        }
    }

    private static void MoveMemory(WriteContext context, Moved memory, Placement place, ISet<long> touched)
    {
        touched.UnionWith(RowIndex.Remove(context.Db, RowKind.Memory, memory.Entry.Ref, memory.Entry.Terms));
        if (memory.IsCurrent && !Consolidation.MakeRoom(context, place, memory.ContentHash, memory.Entry.Ref))
        {
            // Where it goes, the same statement is kept already.
            context.Db.Use(DeleteMemorySql).Bind(memory.Entry.Ref).Run();
            return;
        }

        context.Db.Use(UpdateMemorySql)
            .Bind((long)place.Scope).Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind(memory.Entry.Ref).Run();
        bool isCurrent = memory.IsCurrent
            && (memory.Attribute is null
                || Consolidation.Supersede(context, place, memory.Entry.Ref, memory.Attribute, memory.Entry.SaidAt));
        if (isCurrent)
        {
            touched.UnionWith(RowIndex.Add(context, memory.Entry, place));
        }
    }

    private static List<Moved> ReadMemories(SqliteConnection db, StoredMessage message)
    {
        var memories = new List<Moved>();
        using SqliteStatement read = db.Use(MemoriesSql).Bind(message.Entry.Ref);
        while (read.Step())
        {
            var entry = new IndexEntry(
                RowKind.Memory,
                read.Int64(0),
                message.Entry.Ref,
                message.Entry.Room,
                read.Text(8),
                read.Time(7),
                read.Numbers(4),
                read.Int32(5),
                read.Boolean(6));
            memories.Add(new Moved(entry, read.Int64(1), read.TextOrNull(2), read.IsNull(3)));
        }

        return memories;
    }

    private sealed record Moved(IndexEntry Entry, long ContentHash, string? Attribute, bool IsCurrent);
}
