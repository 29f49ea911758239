using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The jobs that make summaries anew, one per partition at the most.</summary>
internal static class SummaryJobs
{
    private const string InsertSql = """
        INSERT OR IGNORE INTO jobs(kind, partition, note, due_at, changed_at) VALUES (3, ?, x'', ?, ?)
        """;

    private const string CountNewSql =
        "UPDATE partitions SET unsummarised = unsummarised + 1 WHERE partition = ? RETURNING unsummarised";

    private const string AgentsSql =
        "SELECT agent_id FROM partitions WHERE owner_id = ? AND kind = 2 AND agent_id <> ?";

    private const string IsDueSql = """
        SELECT 1 FROM partitions AS p LEFT JOIN summaries AS s ON s.partition = p.partition
        WHERE p.partition = ? AND p.unsummarised > 0 AND s.id IS NULL
        """;

    private const string DueSql = """
        SELECT p.partition FROM partitions AS p LEFT JOIN summaries AS s ON s.partition = p.partition
        WHERE p.unsummarised > 0 AND (s.id IS NULL OR s.made_at <= ?) AND (p.kind = 2 OR EXISTS (
            SELECT 1 FROM group_contexts AS g WHERE p.kind = 3 AND g.group_id = p.owner_id AND g.agent_id = p.agent_id
                AND g.epoch = p.group_epoch AND g.is_active = 1))
        """;

    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <summary>Has a partition's summary made; false where that is queued already.</summary>
    public static bool Queue(WriteContext context, long partition) =>
        context.Db.Use(InsertSql).Bind(partition).Bind(context.Now).Bind(context.Now).Run() > 0;

    /// <summary>Counts a new memory in the partitions that have summaries; the twentieth has them made anew.</summary>
    public static void CountMemory(WriteContext context, Placement place)
    {
        foreach (PartitionKey key in place.Partitions.SelectMany(key => SummedUpIn(context.Db, key)))
        {
            long partition = PartitionTable.Resolve(context, key);
            if (context.Db.Use(CountNewSql).Bind(partition).Scalar() >= ISummaryStore.NewMemories)
            {
                Queue(context, partition);
            }
        }
    }

    /// <summary>Has the summary of a group's present epoch made when the bot comes to it.</summary>
    public static void QueueOnJoin(WriteContext context, GroupContext group)
    {
        if (group.IsActive)
        {
            Queue(context, PartitionTable.Resolve(context, PartitionKey.ForGroup(group.Agent, group.Id, group.Epoch)));
        }
    }

    /// <summary>Queues what an audience misses.</summary>
    public static int Request(WriteContext context, IReadOnlyList<PartitionKey> partitions)
    {
        int queued = 0;
        foreach (PartitionKey key in partitions)
        {
            if (PartitionTable.Find(context.Db, key) is { } partition
                && context.Db.Use(IsDueSql).Bind(partition).Scalar() is not null)
            {
                queued += Queue(context, partition) ? 1 : 0;
            }
        }

        return queued;
    }

    /// <summary>Queues what lacks something and is a day old, or was never made.</summary>
    public static int RequestDue(WriteContext context, int _)
    {
        var due = new List<long>();
        using (SqliteStatement read = context.Db.Use(DueSql).Bind(context.Now - _day))
        {
            while (read.Step())
            {
                due.Add(read.Int64(0));
            }
        }

        return due.Count(partition => Queue(context, partition));
    }

    /// <summary>Whether a partition is summed up. A person's shared context is so with what each agent of theirs knows.</summary>
    public static bool HasSummary(PartitionKey key) =>
        key.Kind is PartitionKind.Shared or PartitionKind.Group && key.Agent != AgentId.Any;

    private static List<PartitionKey> SummedUpIn(SqliteConnection db, PartitionKey key)
    {
        var found = new List<PartitionKey>(1);
        if (HasSummary(key))
        {
            found.Add(key);
        }
        else if (key.Kind == PartitionKind.Shared)
        {
            using SqliteStatement read = db.Use(AgentsSql).Bind(key.Owner).Bind(AgentId.Any.Value);
            while (read.Step())
            {
                found.Add(key with { Agent = new AgentId(read.Guid(0)) });
            }
        }

        return found;
    }
}
