namespace Confidant.Storage.Sqlite;

/// <summary>Agents and where they are bound.</summary>
internal static class AgentTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE agents(
            agent_id BLOB PRIMARY KEY, owner_id BLOB, name TEXT NOT NULL, role TEXT, personality TEXT, instructions TEXT,
            preset TEXT, model TEXT, language TEXT, created_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX agents_owner ON agents(owner_id);
        CREATE TABLE agent_bindings(place TEXT PRIMARY KEY, agent_id BLOB NOT NULL) WITHOUT ROWID;

        """;
}
