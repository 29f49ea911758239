using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Sets when what was said expires: by the stricter of its speaker's and its group's retention.</summary>
internal static class Retention
{
    private const int Longest = 3650;
    private const string SetPersonSql = "UPDATE user_profiles SET data_retention_days = ? WHERE user_id = ?";

    private const string SetGroupSql =
        "UPDATE group_contexts SET memory_retention_days = ? WHERE group_id = ? AND agent_id = ?";

    // Both select what people said and what the bot answered; their parameters are ?1 and ?2, the present moment is ?3.
    private const string OfPerson = """
        SELECT id FROM messages WHERE user_id = ?1 UNION SELECT id FROM messages WHERE addressee_id = ?1
        UNION SELECT s.reply FROM messages AS o JOIN message_sources AS s ON s.source = o.id WHERE o.user_id = ?1
        """;

    private const string OfGroup = $"""
        SELECT m.id FROM rooms AS r JOIN messages AS m ON m.room = r.room
        WHERE {RoomTable.IsOfGroup} AND m.group_id = ?1 AND m.agent_id = ?2
        UNION SELECT s.reply FROM rooms AS r JOIN messages AS m ON m.room = r.room JOIN message_sources AS s ON s.source = m.id
        WHERE {RoomTable.IsOfGroup} AND m.group_id = ?1 AND m.agent_id = ?2
        """;

    /// <summary>Sets a person's retention.</summary>
    public static void Set(WriteContext context, TurnEffect.SetRetention change)
    {
        UserId user = change.Subject.User;
        context.Db.Use(SetPersonSql).Bind(Checked(change.Days)).Bind(user.Value).Run();
        int changed = Apply(context, OfPerson, user.Value, null);
        AuditTable.Add(context, user, "retention", changed);
    }

    /// <summary>Sets a group's retention.</summary>
    public static void Set(WriteContext context, TurnEffect.SetGroupRetention change)
    {
        context.Db.Use(SetGroupSql).Bind(Checked(change.Days)).Bind(change.Group.Value).Bind(change.Agent.Value).Run();
        int changed = Apply(context, OfGroup, change.Group.Value, change.Agent.Value);
        AuditTable.Add(context, change.Subject.User, "group-retention", changed);
    }

    private static long? Checked(int? days) => days is null or (>= 1 and <= Longest)
        ? days
        : throw new ArgumentOutOfRangeException(nameof(days), days, "Retention is 1 to 3650 days, or null for ever.");

    private static int Apply(WriteContext context, string selection, Guid owner, Guid? agent)
    {
        List<long> touched = ReadPartitions(context, selection, owner, agent);
        int changed = 0;
        foreach (string sql in RetentionSql.For(selection))
        {
            changed = Math.Max(changed, context.Db.Use(sql).Bind(owner).Bind(agent).Bind(context.Now).Run());
        }

        SettleParticipants(context, touched);
        PartitionTable.MoveEpochs(context.Db, touched);
        return changed;
    }

    /// <summary>Sets the names of partitions to the last moment that a row of theirs may be read.</summary>
    public static void SettleParticipants(WriteContext context, List<long> partitions)
    {
        foreach (long partition in partitions)
        {
            context.Db.Use(RetentionSql.Participants)
                .Bind(partition).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition + 1, 0) - 1).Run();
        }
    }

    private static List<long> ReadPartitions(WriteContext context, string selection, Guid owner, Guid? agent)
    {
        var partitions = new List<long>();
        using SqliteStatement read = context.Db.Use(RetentionSql.Partitions(selection))
            .Bind(owner).Bind(agent).Bind(context.Now);
        while (read.Step())
        {
            partitions.Add(read.Int64(0));
        }

        return partitions;
    }
}
