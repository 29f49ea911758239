namespace Confidant.Storage.Sqlite;

/// <summary>What the eighth version adds: feeds, their posts, the runs over them, and personas.</summary>
internal static class SchemaVersion8
{
    /// <summary>The script.</summary>
    public const string Script = FeedTables.Script + PersonaTables.Script + StatementIndexes;

    // Somebody with thousands of statements is corrected as quickly as somebody with a few.
    private const string StatementIndexes = """
        DROP INDEX memories_attribute;
        DROP INDEX memories_correcting;
        CREATE INDEX memories_attribute
            ON memories(user_id, attribute, agent_id, ifnull(group_id, x''), privacy_scope, said_at, message)
            WHERE attribute IS NOT NULL;
        CREATE INDEX memories_correcting ON memories(user_id, corrects_attribute) WHERE corrects_terms IS NOT NULL;

        """;
}
