using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What memories rest on.</summary>
internal static class MemoryTable
{
    private const string SourcesSql = """
        SELECT m.message_id FROM memory_sources AS s JOIN messages AS m ON m.id = s.source WHERE s.memory = ? ORDER BY s.source
        """;

    /// <summary>The messages that a memory rests on.</summary>
    public static List<MessageId> ReadSources(SqliteConnection db, long memory)
    {
        var sources = new List<MessageId>(1);
        using SqliteStatement read = db.Use(SourcesSql).Bind(memory);
        while (read.Step())
        {
            sources.Add(new MessageId(read.Guid(0)));
        }

        return sources;
    }
}
