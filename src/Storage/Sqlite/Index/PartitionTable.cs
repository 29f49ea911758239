using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Row numbers and privacy epochs of partitions.</summary>
internal static class PartitionTable
{
    private const string FindSql =
        "SELECT partition FROM partitions WHERE owner_id = ? AND agent_id = ? AND kind = ? AND group_epoch = ?";

    private const string EpochSql =
        "SELECT privacy_epoch FROM partitions WHERE owner_id = ? AND agent_id = ? AND kind = ? AND group_epoch = ?";

    private const string InsertSql =
        "INSERT INTO partitions(owner_id, agent_id, kind, group_epoch) VALUES (?, ?, ?, ?)";

    private const string ReadKeySql = "SELECT kind, agent_id, owner_id, group_epoch FROM partitions WHERE partition = ?";

    private const string MoveEpochSql = "UPDATE partitions SET privacy_epoch = privacy_epoch + 1 WHERE partition = ?";

    private const string MoveGroupEpochsSql =
        "UPDATE partitions SET privacy_epoch = privacy_epoch + 1 WHERE owner_id = ? AND agent_id = ? AND kind = 3";

    /// <summary>The number of a partition; null where it has never had a row.</summary>
    public static long? Find(SqliteConnection db, PartitionKey key) => Keyed(db.Use(FindSql), key).Scalar();

    /// <summary>The number of a partition, new where it had none.</summary>
    public static long Resolve(WriteContext context, PartitionKey key)
    {
        if (context.Partitions.TryGetValue(key, out long known))
        {
            return known;
        }

        if (Find(context.Db, key) is not { } number)
        {
            Keyed(context.Db.Use(InsertSql), key).Run();
            number = context.Db.LastInsertId;
        }

        context.Partitions[key] = number;
        return number;
    }

    /// <summary>The key of a numbered partition.</summary>
    public static PartitionKey ReadKey(SqliteConnection db, long partition)
    {
        using SqliteStatement read = db.Use(ReadKeySql).Bind(partition);
        return read.Step()
            ? new PartitionKey((PartitionKind)read.Int32(0), new AgentId(read.Guid(1)), read.Guid(2), read.Int32(3))
            : throw new InvalidOperationException("A row names a partition that is not there.");
    }

    /// <summary>The privacy epoch; 0 where the partition has never had a row.</summary>
    public static long ReadEpoch(SqliteConnection db, PartitionKey key) => Keyed(db.Use(EpochSql), key).Scalar() ?? 0;

    /// <summary>Makes every turn that read these partitions be computed again.</summary>
    public static void MoveEpochs(SqliteConnection db, IEnumerable<long> partitions)
    {
        foreach (long partition in partitions)
        {
            db.Use(MoveEpochSql).Bind(partition).Run();
        }
    }

    /// <summary>The same for every epoch of a group.</summary>
    public static void MoveEpochsOfGroup(SqliteConnection db, GroupId group, AgentId agent) =>
        db.Use(MoveGroupEpochsSql).Bind(group.Value).Bind(agent.Value).Run();

    private static SqliteStatement Keyed(SqliteStatement statement, PartitionKey key) =>
        statement.Bind(key.Owner).Bind(key.Agent.Value).Bind((long)key.Kind).Bind(key.Epoch);
}
