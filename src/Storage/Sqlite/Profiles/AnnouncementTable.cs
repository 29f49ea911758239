using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Which channels speak for which agents. Once a channel stops, or the bot leaves it, what it announced until then is heard
/// no more, also if it begins again: what was corrected or deleted meanwhile nobody told.</summary>
internal static class AnnouncementTable
{
    private const string AgentsSql = """
        SELECT agent_id FROM announcement_channels WHERE platform = ? AND chat = ? AND speaks = 1 ORDER BY agent_id
        """;

    private const string ReadSql = "SELECT platform, chat FROM announcement_channels WHERE agent_id = ? AND speaks = 1";
    private const string AllAgentsSql = "SELECT DISTINCT agent_id FROM announcement_channels WHERE speaks = 1";

    private const string BeginSql = """
        INSERT INTO announcement_channels(agent_id, platform, chat, speaks, since) VALUES (?, ?, ?, 1, 0)
        ON CONFLICT DO UPDATE SET speaks = 1
        """;

    private const string EndSql =
        "UPDATE announcement_channels SET speaks = 0, since = ? WHERE agent_id = ? AND platform = ? AND chat = ?";

    private const string BeginAnewSql = """
        UPDATE announcement_channels SET since = ?1 WHERE agent_id = ?2
            AND (platform, chat) IN (SELECT k.platform, k.chat FROM group_keys AS k WHERE k.group_id = ?3)
        """;

    // What waits to be sent rests on what may not be heard any more.
    private const string CancelSql = """
        UPDATE outbox SET state = 2, payload = NULL, changed_at = ? WHERE state = 0 AND id IN (
            SELECT s.chunk FROM outbox AS c JOIN outbox_sources AS s ON s.chunk = c.id JOIN messages AS m ON m.id = s.message
            WHERE c.state = 0 AND m.group_id = ? AND m.agent_id = ? AND m.context_type = 3)
        """;

    /// <summary>Selects the rows that nobody hears any more since <c>a.since</c>, as <c>r</c>.</summary>
    public const string Unheard = """
        FROM announcement_channels AS a
        JOIN group_keys AS k ON k.platform = a.platform AND k.chat = a.chat
        JOIN partitions AS p ON p.owner_id = a.agent_id AND p.agent_id = a.agent_id AND p.kind = 5
        JOIN rows AS r ON r.row_key BETWEEN p.partition << 32 AND ((p.partition + 1) << 32) - 1 AND r.group_id = k.group_id
        WHERE r.said_at <= a.since
        """;

    /// <summary>Whether a row of an announcement is of a channel that speaks for its agent, without a break since it was said.</summary>
    /// <param name="table">The alias of the row's table in the statement.</param>
    public static string Speaks(string table) => $"""
        EXISTS (SELECT 1 FROM announcement_channels AS speaks
            JOIN group_keys AS channel ON channel.platform = speaks.platform AND channel.chat = speaks.chat
            WHERE speaks.agent_id = {table}.agent_id AND speaks.speaks = 1 AND speaks.since < {table}.said_at
                AND channel.group_id = {table}.group_id)
        """;

    /// <summary>The agents that a channel speaks for.</summary>
    public static List<AgentId> ReadAgents(SqliteConnection db, GroupKey channel) =>
        ReadAgents(db.Use(AgentsSql).Bind(channel.Platform.Name).Bind(channel.Chat.Value));

    /// <summary>Makes the channels of every agent those that are told.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="told">The channels of each agent that has any.</param>
    public static void Configure(WriteContext context, IReadOnlyDictionary<AgentId, HashSet<GroupKey>> told)
    {
        foreach (AgentId agent in ReadAgents(context.Db.Use(AllAgentsSql)).Union(told.Keys))
        {
            HashSet<GroupKey> known = ReadChannels(context.Db, agent);
            HashSet<GroupKey> now = told.GetValueOrDefault(agent, []);
            foreach (GroupKey channel in now.Except(known))
            {
                context.Db.Use(BeginSql).Bind(agent.Value).Bind(channel.Platform.Name).Bind(channel.Chat.Value).Run();
            }

            foreach (GroupKey channel in known.Except(now))
            {
                context.Db.Use(EndSql)
                    .Bind(context.Now).Bind(agent.Value).Bind(channel.Platform.Name).Bind(channel.Chat.Value).Run();
                if (GroupTable.FindId(context.Db, channel) is { } group)
                {
                    Cancel(context, group, agent);
                }
            }

            if (!known.SetEquals(now))
            {
                MoveEpoch(context, agent);
            }
        }
    }

    /// <summary>Lets what a channel announced for an agent be heard no more: the agent is not in it any longer.</summary>
    public static void Leave(WriteContext context, GroupId group, AgentId agent)
    {
        if (context.Db.Use(BeginAnewSql).Bind(context.Now).Bind(agent.Value).Bind(group.Value).Run() > 0)
        {
            Cancel(context, group, agent);
            MoveEpoch(context, agent);
        }
    }

    private static void Cancel(WriteContext context, GroupId group, AgentId agent) =>
        context.Db.Use(CancelSql).Bind(context.Now).Bind(group.Value).Bind(agent.Value).Run();

    // Where nothing was ever announced, nothing was read.
    private static void MoveEpoch(WriteContext context, AgentId agent)
    {
        if (PartitionTable.Find(context.Db, PartitionKey.Broadcast(agent)) is { } partition)
        {
            PartitionTable.MoveEpochs(context.Db, [partition]);
        }
    }

    private static HashSet<GroupKey> ReadChannels(SqliteConnection db, AgentId agent)
    {
        var channels = new HashSet<GroupKey>();
        using SqliteStatement read = db.Use(ReadSql).Bind(agent.Value);
        while (read.Step())
        {
            channels.Add(new GroupKey(new Platform(read.Text(0)), new ChatId(read.Text(1))));
        }

        return channels;
    }

    private static List<AgentId> ReadAgents(SqliteStatement statement)
    {
        var agents = new List<AgentId>(1);
        using (statement)
        {
            while (statement.Step())
            {
                agents.Add(new AgentId(statement.Guid(0)));
            }
        }

        return agents;
    }
}
