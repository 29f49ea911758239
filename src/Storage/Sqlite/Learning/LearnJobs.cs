using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>The jobs that learn from one message each.</summary>
internal static class LearnJobs
{
    private const string InsertSql =
        "INSERT INTO jobs(kind, partition, message, note, due_at, changed_at) VALUES (1, ?, ?, x'', ?, ?)";

    private const string MoveSql = "UPDATE jobs SET partition = ? WHERE message = ? AND kind = 1";
    private const string DeleteSql = "DELETE FROM jobs WHERE message = ? AND kind = 1";

    /// <summary>Queues a message for learning in the partition it is said in.</summary>
    public static void Queue(WriteContext context, long message, PartitionKey home) => context.Db.Use(InsertSql)
        .Bind(PartitionTable.Resolve(context, home)).Bind(message).Bind(context.Now).Bind(context.Now).Run();

    /// <summary>Sends a waiting job after its message.</summary>
    public static void Move(WriteContext context, long message, PartitionKey home) => context.Db.Use(MoveSql)
        .Bind(PartitionTable.Resolve(context, home)).Bind(message).Run();

    /// <summary>Drops what waits to be learned from a message.</summary>
    public static void Drop(WriteContext context, long message) => context.Db.Use(DeleteSql).Bind(message).Run();
}
