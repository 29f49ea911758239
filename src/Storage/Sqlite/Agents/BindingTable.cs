using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Where agents are bound, and whether the configuration says so.</summary>
internal static class BindingTable
{
    private const string BindSql = """
        INSERT INTO agent_bindings(place, agent_id, configured) VALUES (?, ?, ?)
        ON CONFLICT(place) DO UPDATE SET agent_id = excluded.agent_id, configured = excluded.configured
        """;

    private const string EndSql = "DELETE FROM agent_bindings WHERE place = ?";
    private const string EndAllSql = "DELETE FROM agent_bindings WHERE agent_id = ?";
    private const string EndConfiguredSql = "DELETE FROM agent_bindings WHERE configured = 1";
    private const string ReadSql = "SELECT place FROM agent_bindings";
    private const string RenameSql = "UPDATE OR REPLACE agent_bindings SET place = ? WHERE place = ?";

    /// <summary>Binds an agent to a place; null ends the binding.</summary>
    public static void Bind(SqliteConnection db, AgentPlace place, AgentId? agent, bool isConfigured)
    {
        if (agent is { } bound)
        {
            db.Use(BindSql).Bind(place.Text).Bind(bound.Value).Bind(isConfigured).Run();
        }
        else
        {
            db.Use(EndSql).Bind(place.Text).Run();
        }
    }

    /// <summary>Ends all bindings of an agent.</summary>
    public static void EndAll(SqliteConnection db, AgentId agent) => db.Use(EndAllSql).Bind(agent.Value).Run();

    /// <summary>Ends what a configuration bound.</summary>
    public static void EndConfigured(SqliteConnection db) => db.Use(EndConfiguredSql).Run();

    /// <summary>Lets the bindings of a chat follow it to its new id, with those of its threads.</summary>
    public static void Migrate(SqliteConnection db, GroupKey from, GroupKey to)
    {
        var places = new List<string>();
        using (SqliteStatement read = db.Use(ReadSql))
        {
            while (read.Step())
            {
                places.Add(read.Text(0));
            }
        }

        foreach (string place in places)
        {
            if (place.Count(static letter => letter == ':') >= 2
                && ConversationKey.Parse(place) is var conversation && conversation.Group == from)
            {
                string moved = (conversation with { Platform = to.Platform, Chat = to.Chat }).ToString();
                db.Use(RenameSql).Bind(moved).Bind(place).Run();
            }
        }
    }
}
