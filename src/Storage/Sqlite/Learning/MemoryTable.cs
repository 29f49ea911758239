using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What memories rest on.</summary>
internal static class MemoryTable
{
    private const string SourcesSql = """
        SELECT m.message_id FROM memory_sources AS s JOIN messages AS m ON m.id = s.source WHERE s.memory = ? ORDER BY s.source
        """;

    private const string EvidenceSql = """
        SELECT DISTINCT m.message_id FROM memory_sources AS s JOIN messages AS m ON m.id = s.source
        WHERE s.memory = ?1 OR s.memory IN (SELECT id FROM memories WHERE confirms = ?1) ORDER BY s.source
        """;

    /// <summary>The messages whose words a memory shows.</summary>
    public static List<MessageId> ReadSources(SqliteConnection db, long memory) => Read(db.Use(SourcesSql).Bind(memory));

    /// <summary>These, and the messages that say the same.</summary>
    public static List<MessageId> ReadEvidence(SqliteConnection db, long memory) => Read(db.Use(EvidenceSql).Bind(memory));

    private static List<MessageId> Read(SqliteStatement statement)
    {
        var sources = new List<MessageId>(1);
        using (statement)
        {
            while (statement.Step())
            {
                sources.Add(new MessageId(statement.Guid(0)));
            }
        }

        return sources;
    }
}
