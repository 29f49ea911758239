using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Erases agents that a person made, whose settings are their words. What people told such an agent is not touched.</summary>
internal static class AgentErasure
{
    private const string AllOwnedSql = "SELECT agent_id FROM agents WHERE owner_id IS NOT NULL";

    /// <summary>Whether its owner erased an agent.</summary>
    public static bool IsErased(WriteContext context, AgentId agent) => context.Journal.Contains(SourceOf(agent));

    /// <summary>Erases agents. The journal is on disk when this returns.</summary>
    public static void Erase(WriteContext context, IReadOnlyList<AgentId> agents)
    {
        context.Journal.Append(agents.Select(SourceOf));
        MetaTable.Write(context.Db, MetaTable.AppliedErasures, context.Journal.Length);
        foreach (AgentId agent in agents)
        {
            AgentTable.Delete(context.Db, agent);
        }
    }

    /// <summary>Deletes the agents that an older backup brought back.</summary>
    public static void Replay(SqliteConnection db, Predicate<string> isErased)
    {
        var agents = new List<AgentId>();
        using (SqliteStatement read = db.Use(AllOwnedSql))
        {
            while (read.Step())
            {
                agents.Add(new AgentId(read.Guid(0)));
            }
        }

        foreach (AgentId agent in agents.Where(agent => isErased(SourceOf(agent))))
        {
            AgentTable.Delete(db, agent);
        }
    }

    private static string SourceOf(AgentId agent) => $"agent:{agent}";
}
