namespace Confidant.Storage.Sqlite;

/// <summary>A person's own context, which every agent of theirs may read.</summary>
internal static class ContextColumns
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE memories ADD COLUMN value TEXT;
        CREATE INDEX memories_context ON memories(user_id, topic, said_at)
            WHERE agent_id = x'00000000000000000000000000000000' AND valid_to IS NULL AND deleted_at IS NULL;

        """;
}
