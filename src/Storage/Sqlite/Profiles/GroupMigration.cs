using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Gives a group its new key, and sends everything after it.</summary>
internal static class GroupMigration
{
    private const string OtherMessagesSql = "SELECT id FROM messages WHERE group_id = ? AND user_id IS NOT NULL ORDER BY id";

    private const string OtherRepliesSql = """
        UPDATE messages SET group_id = ?, group_epoch = ? WHERE group_id = ? AND agent_id = ? AND user_id IS NULL
        """;

    private const string OtherSessionsSql =
        "UPDATE chat_sessions SET group_id = ?, group_epoch = ? WHERE group_id = ? AND agent_id = ?";

    private const string OtherContextsSql = "SELECT agent_id FROM group_contexts WHERE group_id = ?";
    private const string PresentEpochSql = "SELECT epoch FROM group_contexts WHERE group_id = ? AND agent_id = ?";
    private const string AdoptContextSql = "UPDATE group_contexts SET group_id = ? WHERE group_id = ? AND agent_id = ?";
    private const string DropContextSql = "DELETE FROM group_contexts WHERE group_id = ? AND agent_id = ?";
    private const string PointKeysSql = "UPDATE group_keys SET group_id = ? WHERE group_id = ?";

    /// <summary>Migrates; true where there was something to do.</summary>
    public static bool Migrate(WriteContext context, (GroupKey From, GroupKey To) keys)
    {
        SqliteConnection db = context.Db;
        if (GroupTable.FindId(db, keys.From) is not { } group)
        {
            return false;
        }

        GroupId? other = GroupTable.FindId(db, keys.To);
        if (other is null)
        {
            GroupTable.AddKey(db, keys.To, group);
        }
        else if (other != group)
        {
            Merge(context, other.Value, group);
        }

        ConversationMigration.Migrate(context, keys.From, keys.To);
        return true;
    }

    // A message under the new key was quicker than the news of the migration: what was said there belongs to the same group.
    private static void Merge(WriteContext context, GroupId other, GroupId group)
    {
        SqliteConnection db = context.Db;
        foreach (AgentId agent in ReadAgents(db, other))
        {
            bool isKnown = db.Use(PresentEpochSql).Bind(group.Value).Bind(agent.Value).Scalar() is not null;
            if (isKnown)
            {
                db.Use(DropContextSql).Bind(other.Value).Bind(agent.Value).Run();
            }
            else
            {
                db.Use(AdoptContextSql).Bind(group.Value).Bind(other.Value).Bind(agent.Value).Run();
            }

            long epoch = db.Use(PresentEpochSql).Bind(group.Value).Bind(agent.Value).Scalar() ?? 1;
            db.Use(OtherRepliesSql).Bind(group.Value).Bind(epoch).Bind(other.Value).Bind(agent.Value).Run();
            db.Use(OtherSessionsSql).Bind(group.Value).Bind(epoch).Bind(other.Value).Bind(agent.Value).Run();
        }

        var touched = new HashSet<long>();
        foreach (long id in ReadMessages(db, other))
        {
            StoredMessage message = StoredMessage.Find(db, id)!;
            int epoch = (int)(db.Use(PresentEpochSql).Bind(group.Value).Bind(message.Placement.Agent.Value).Scalar() ?? 1);
            RowMover.Move(context, message, message.Placement with { Group = group, GroupEpoch = epoch }, touched);
        }

        PartitionTable.MoveEpochs(db, touched);
        MemberTable.Merge(db, other, group);
        GroupAccounts.Merge(db, other, group);
        TopicTable.Merge(db, other, group);
        db.Use(PointKeysSql).Bind(group.Value).Bind(other.Value).Run();
    }

    private static List<AgentId> ReadAgents(SqliteConnection db, GroupId group)
    {
        var agents = new List<AgentId>();
        using SqliteStatement read = db.Use(OtherContextsSql).Bind(group.Value);
        while (read.Step())
        {
            agents.Add(new AgentId(read.Guid(0)));
        }

        return agents;
    }

    private static List<long> ReadMessages(SqliteConnection db, GroupId group)
    {
        var ids = new List<long>();
        using SqliteStatement read = db.Use(OtherMessagesSql).Bind(group.Value);
        while (read.Step())
        {
            ids.Add(read.Int64(0));
        }

        return ids;
    }
}
