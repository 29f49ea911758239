using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>The jobs that learn from one message each.</summary>
internal static class LearnJobs
{
    private const string InsertSql =
        "INSERT INTO jobs(kind, partition, message, note, due_at, changed_at) VALUES (1, ?, ?, x'', ?, ?)";

    private const string MoveSql = "UPDATE jobs SET partition = ? WHERE message = ? AND kind = 1";
    private const string DeleteSql = "DELETE FROM jobs WHERE message = ? AND kind = 1";
    private const string IsWantedSql = "SELECT learn FROM messages WHERE id = ? AND deleted_at IS NULL";
    private const string IsQueuedSql = "SELECT 1 FROM jobs WHERE message = ? AND kind = 1 AND state = 0";

    /// <summary>Queues a message for learning in the partition it is said in.</summary>
    public static void Queue(WriteContext context, long message, PartitionKey home) => context.Db.Use(InsertSql)
        .Bind(PartitionTable.Resolve(context, home)).Bind(message).Bind(context.Now).Bind(context.Now).Run();

    /// <summary>Queues a message that was learned from before, where it is still there to be learned from.</summary>
    public static void Requeue(WriteContext context, long message)
    {
        if (context.Db.Use(IsWantedSql).Bind(message).Scalar() == 1
            && context.Db.Use(IsQueuedSql).Bind(message).Scalar() is null
            && StoredMessage.Find(context.Db, message) is { } stored)
        {
            Queue(context, message, stored.Placement.Home);
        }
    }

    /// <summary>Sends a waiting job after its message.</summary>
    public static void Move(WriteContext context, long message, PartitionKey home) => context.Db.Use(MoveSql)
        .Bind(PartitionTable.Resolve(context, home)).Bind(message).Run();

    /// <summary>Drops what waits to be learned from a message.</summary>
    public static void Drop(WriteContext context, long message) => context.Db.Use(DeleteSql).Bind(message).Run();
}
