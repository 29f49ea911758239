using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Gives a message another place: scope, group or epoch. Its memories and its learning follow.</summary>
internal static class RowMover
{
    private const string UpdateSql =
        "UPDATE messages SET privacy_scope = ?, group_id = ?, group_epoch = ? WHERE id = ?";

    private const string MemoriesSql = "SELECT memory FROM memory_sources WHERE source = ? ORDER BY memory";

    private const string UpdateMemorySql =
        "UPDATE memories SET privacy_scope = ?, group_id = ?, group_epoch = ? WHERE id = ?";

    private const string SourceCountSql = "SELECT count(*) FROM memory_sources WHERE memory = ?";

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
        var settlement = new Settlement(context);
        foreach (long memory in ReadMemories(context.Db, id))
        {
            MoveMemory(context, settlement, memory, place);
        }

        settlement.Finish(touched);
    }

    private static void MoveMemory(WriteContext context, Settlement settlement, long memory, Placement place)
    {
        // What rests on several messages rests on one partition only: it is learned again where they are together.
        if (context.Db.Use(SourceCountSql).Bind(memory).Scalar() > 1)
        {
            settlement.Drop(memory);
            return;
        }

        settlement.Suspend(memory);
        context.Db.Use(UpdateMemorySql)
            .Bind((long)place.Scope).Bind(place.Group?.Value).Bind(place.GroupEpoch).Bind(memory).Run();
        settlement.Touch(memory);
    }

    private static List<long> ReadMemories(SqliteConnection db, long message)
    {
        var memories = new List<long>();
        using SqliteStatement read = db.Use(MemoriesSql).Bind(message);
        while (read.Step())
        {
            memories.Add(read.Int64(0));
        }

        return memories;
    }
}
