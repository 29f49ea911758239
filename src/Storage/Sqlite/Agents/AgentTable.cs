using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Agents. The default one needs no row: a row only changes it.</summary>
internal static class AgentTable
{
    private const string Columns = """
        a.agent_id, a.name, a.owner_id, a.role, a.personality, a.instructions, a.preset, a.model, a.language, a.retired
        """;

    // A place's text begins with those of the places that hold it, so the longest is the narrowest; a parent comes between the chat
    // and the account.
    private const string ResolveSql = $"""
        SELECT {Columns}
        FROM (SELECT agent_id, iif(place = ?5, length(?3) + 0.5, length(place)) AS narrowness
                FROM agent_bindings WHERE place IN (?1, ?2, ?3, ?5)
              UNION ALL SELECT ?4, 0) AS b
        LEFT JOIN agents AS a ON a.agent_id = b.agent_id
        WHERE (a.agent_id IS NOT NULL AND a.retired = 0) OR b.agent_id = ?4
        ORDER BY b.narrowness DESC LIMIT 1
        """;

    private const string FindSql = $"SELECT {Columns} FROM agents AS a WHERE a.agent_id = ?";
    private const string OwnedSql = $"SELECT {Columns} FROM agents AS a WHERE a.owner_id = ? ORDER BY a.created_at, a.agent_id";
    private const string OperatorsSql = $"SELECT {Columns} FROM agents AS a WHERE a.owner_id IS NULL ORDER BY a.created_at, a.agent_id";

    private const string SaveSql = """
        INSERT INTO agents(agent_id, owner_id, name, role, personality, instructions, preset, model, language, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(agent_id) DO UPDATE SET name = excluded.name, role = excluded.role, personality = excluded.personality,
            instructions = excluded.instructions, preset = excluded.preset, model = excluded.model,
            language = excluded.language, retired = 0
        WHERE owner_id IS excluded.owner_id
        """;

    private const string DeleteSql = "DELETE FROM agents WHERE agent_id = ?";

    /// <summary>Who answers in a conversation.</summary>
    public static Agent Resolve(SqliteConnection db, (ConversationKey Conversation, GroupKey? Parent) asked)
    {
        (ConversationKey conversation, GroupKey? parent) = asked;
        IReadOnlyList<AgentPlace> places = AgentPlace.Around(conversation);
        using SqliteStatement read = db.Use(ResolveSql)
            .Bind(places[0].Text).Bind(places[1].Text).Bind(places[^1].Text).Bind(Agent.Default.Id.Value)
            .Bind(parent is { } chat ? AgentPlace.Chat(conversation with { Chat = chat.Chat }).Text : null);
        return read.Step() && !read.IsNull(0) ? Read(read) : Agent.Default;
    }

    /// <summary>An agent; null where there is none.</summary>
    public static Agent? Find(SqliteConnection db, AgentId agent)
    {
        using SqliteStatement read = db.Use(FindSql).Bind(agent.Value);
        return read.Step() ? Read(read) : agent == Agent.Default.Id ? Agent.Default : null;
    }

    /// <summary>The operator's agents, in the order they were made, with retired ones.</summary>
    public static List<Agent> ReadOperators(SqliteConnection db)
    {
        List<Agent> agents = ReadAll(db.Use(OperatorsSql));
        if (!agents.Exists(static agent => agent.Id == Agent.Default.Id))
        {
            agents.Insert(0, Agent.Default);
        }

        return agents;
    }

    /// <summary>A person's own agents, in the order they were made.</summary>
    public static List<Agent> ReadOwned(SqliteConnection db, UserId owner) => ReadAll(db.Use(OwnedSql).Bind(owner.Value));

    /// <summary>Keeps an agent; false where another has it.</summary>
    public static bool Save(WriteContext context, Agent agent) => context.Db.Use(SaveSql)
        .Bind(agent.Id.Value).Bind(agent.Owner?.Value).Bind(agent.Name).Bind(agent.Role).Bind(agent.Personality)
        .Bind(agent.Instructions).Bind(agent.Preset).Bind(agent.Model).Bind(agent.Language).Bind(context.Now).Run() > 0;

    /// <summary>Deletes an agent, and ends its bindings and tokens.</summary>
    public static void Delete(SqliteConnection db, AgentId agent)
    {
        db.Use(DeleteSql).Bind(agent.Value).Run();
        BindingTable.EndAll(db, agent);
        TokenTable.RevokeOfAgent(db, agent);
    }

    private static List<Agent> ReadAll(SqliteStatement statement)
    {
        var agents = new List<Agent>();
        using (statement)
        {
            while (statement.Step())
            {
                agents.Add(Read(statement));
            }
        }

        return agents;
    }

    private static Agent Read(SqliteStatement row) => new(new AgentId(row.Guid(0)), row.Text(1))
    {
        Owner = row.GuidOrNull(2) is { } owner ? new UserId(owner) : null,
        Role = row.TextOrNull(3),
        Personality = row.TextOrNull(4),
        Instructions = row.TextOrNull(5),
        Preset = row.TextOrNull(6),
        Model = row.TextOrNull(7),
        Language = row.TextOrNull(8),
        IsRetired = row.Boolean(9),
    };
}
