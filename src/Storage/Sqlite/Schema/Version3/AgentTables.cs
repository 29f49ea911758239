namespace Confidant.Storage.Sqlite;

/// <summary>Agents, where they are bound, and through which bot accounts they are in groups.</summary>
internal static class AgentTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE agents(
            agent_id BLOB PRIMARY KEY, owner_id BLOB, name TEXT NOT NULL, role TEXT, personality TEXT, instructions TEXT,
            preset TEXT, model TEXT, language TEXT, configured INTEGER NOT NULL DEFAULT 0, retired INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX agents_owner ON agents(owner_id);
        CREATE TABLE agent_bindings(
            place TEXT PRIMARY KEY, agent_id BLOB NOT NULL, configured INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE INDEX agent_bindings_agent ON agent_bindings(agent_id);
        CREATE TABLE group_accounts(
            group_id BLOB NOT NULL, agent_id BLOB NOT NULL, account TEXT NOT NULL, is_member INTEGER NOT NULL,
            PRIMARY KEY(group_id, agent_id, account)) WITHOUT ROWID;

        """;
}
