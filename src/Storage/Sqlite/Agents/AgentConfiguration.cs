using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Makes the operator's agents those of the configuration.</summary>
internal static class AgentConfiguration
{
    private const string ConfiguredSql = "SELECT agent_id FROM agents WHERE configured = 1";
    private const string RetireSql = "UPDATE agents SET configured = 0, retired = 1 WHERE agent_id = ?";
    private const string ForgetDefaultSql = "DELETE FROM agents WHERE agent_id = ?";
    private const string MarkSql = "UPDATE agents SET configured = 1 WHERE agent_id = ?";

    /// <summary>Applies a configuration; see <see cref="IAgentStore.ConfigureAsync"/>.</summary>
    public static bool Apply(WriteContext context, IReadOnlyList<ConfiguredAgent> agents)
    {
        SqliteConnection db = context.Db;
        List<Agent> known = AgentTable.ReadOperators(db);
        HashSet<AgentId> gone = ReadConfigured(db);
        var announced = new Dictionary<AgentId, HashSet<GroupKey>>();
        BindingTable.EndConfigured(db);
        foreach (ConfiguredAgent configured in agents)
        {
            AgentId id = IdOf(configured.Agent, known);
            AgentTable.Save(context, configured.Agent with { Id = id, Owner = null });
            db.Use(MarkSql).Bind(id.Value).Run();
            gone.Remove(id);
            foreach (AgentPlace place in configured.Places)
            {
                BindingTable.Bind(db, place, id, isConfigured: true);
            }

            announced[id] = [.. configured.Announcements];
        }

        AnnouncementTable.Configure(context, announced);

        foreach (AgentId agent in gone)
        {
            Retire(db, agent);
        }

        return true;
    }

    private static AgentId IdOf(Agent agent, List<Agent> known)
    {
        if (agent.Name.Equals(Agent.Default.Name, StringComparison.OrdinalIgnoreCase))
        {
            return Agent.Default.Id;
        }

        return known.Find(other => other.Name.Equals(agent.Name, StringComparison.OrdinalIgnoreCase))?.Id ?? agent.Id;
    }

    // The default agent cannot go: without a row it is what it was before it was configured.
    private static void Retire(SqliteConnection db, AgentId agent)
    {
        if (agent == Agent.Default.Id)
        {
            db.Use(ForgetDefaultSql).Bind(agent.Value).Run();
            return;
        }

        db.Use(RetireSql).Bind(agent.Value).Run();
        BindingTable.EndAll(db, agent);
    }

    private static HashSet<AgentId> ReadConfigured(SqliteConnection db)
    {
        var agents = new HashSet<AgentId>();
        using SqliteStatement read = db.Use(ConfiguredSql);
        while (read.Step())
        {
            agents.Add(new AgentId(read.Guid(0)));
        }

        return agents;
    }
}
