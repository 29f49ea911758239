namespace Confidant.Storage.Sqlite;

/// <summary>What admins set for a topic of their group; null where it is as in the whole group. An empty language is the one that is
/// spoken.</summary>
internal static class TopicTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE topic_settings(
            group_id BLOB NOT NULL, agent_id BLOB NOT NULL, thread TEXT NOT NULL, respond_only_when_mentioned INTEGER,
            learn_from_all_messages INTEGER, language TEXT,
            PRIMARY KEY(group_id, agent_id, thread)) WITHOUT ROWID;

        """;
}
