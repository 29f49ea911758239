namespace Confidant.Storage.Sqlite;

/// <summary>Which channels speak for which agents. What they announce is a statement of its own beside what is said in the same
/// channel and shared.</summary>
internal static class AnnouncementTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE announcement_channels(
            agent_id BLOB NOT NULL, platform TEXT NOT NULL, chat TEXT NOT NULL, speaks INTEGER NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY(agent_id, platform, chat)) WITHOUT ROWID;
        DROP INDEX memories_statement;
        CREATE UNIQUE INDEX memories_statement
            ON memories(user_id, agent_id, ifnull(group_id, x''), privacy_scope, content_hash, context_type = 3)
            WHERE valid_to IS NULL AND deleted_at IS NULL;

        """;
}
