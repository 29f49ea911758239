using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Keeps what an agent learns of a group within an hour's limit: the most important of the hour stay, of equals the
/// earlier. The transcript keeps the rest.</summary>
internal static class HourBudget
{
    private const string LimitSql = "SELECT memories_per_hour FROM group_contexts WHERE group_id = ? AND agent_id = ?";

    private const string ExcessSql = """
        SELECT id FROM memories
        WHERE group_id = ? AND agent_id = ? AND said_at >= ? AND said_at < ? AND deleted_at IS NULL
        ORDER BY importance DESC, said_at, message, id LIMIT -1 OFFSET ?
        """;

    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <summary>Displaces what is too much for the hour in which something was said.</summary>
    public static void Keep(WriteContext context, Settlement settlement, GroupId group, AgentId agent, DateTimeOffset saidAt)
    {
        if (context.Db.Use(LimitSql).Bind(group.Value).Bind(agent.Value).Scalar() is not { } limit)
        {
            return;
        }

        var start = DateTimeOffset.FromUnixTimeMilliseconds(
            saidAt.ToUnixTimeMilliseconds() / (long)_hour.TotalMilliseconds * (long)_hour.TotalMilliseconds);
        var excess = new List<long>();
        using (SqliteStatement read = context.Db.Use(ExcessSql)
            .Bind(group.Value).Bind(agent.Value).Bind(start).Bind(start + _hour).Bind(limit))
        {
            while (read.Step())
            {
                excess.Add(read.Int64(0));
            }
        }

        excess.ForEach(settlement.Displace);
    }
}
