using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Stretches of talk in one room without a long pause, per partition.</summary>
internal static class SegmentTable
{
    // The pause after which recall.md's session features were measured.
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(30);

    private const string FindLatestSql =
        "SELECT segment, last_at FROM segments WHERE partition = ? AND room = ? ORDER BY segment DESC LIMIT 1";

    private const string FindOfMessageSql = """
        SELECT segment FROM rows WHERE ref = ? AND kind = 1 AND row_key BETWEEN ? AND ?
        """;

    private const string InsertSql = """
        INSERT INTO segments(partition, room, last_at, row_count, word_count) VALUES (?, ?, ?, 1, ?)
        """;

    private const string GrowSql = """
        UPDATE segments SET row_count = row_count + 1, word_count = word_count + ?, last_at = max(last_at, ?) WHERE segment = ?
        """;

    private const string ShrinkSql = """
        UPDATE segments SET row_count = row_count - 1, word_count = word_count - ? WHERE segment = ? RETURNING row_count
        """;

    private const string DeleteSql = "DELETE FROM segments WHERE segment = ?";

    private const string CountSql = "UPDATE partitions SET segment_count = segment_count + ? WHERE partition = ?";

    /// <summary>Adds a row to its segment: a turn to the latest of its room or to a new one, a memory to its message's.</summary>
    /// <returns>The segment.</returns>
    public static long Join(SqliteConnection db, long partition, IndexEntry entry)
    {
        long? joined = entry.Kind == RowKind.Memory
            ? db.Use(FindOfMessageSql)
                .Bind(entry.Source).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition, RowKey.FirstMemory)).Scalar()
            : FindCurrent(db, partition, entry);
        if (joined is { } segment)
        {
            db.Use(GrowSql).Bind(entry.WordCount).Bind(entry.SaidAt).Bind(segment).Run();
            return segment;
        }

        db.Use(InsertSql).Bind(partition).Bind(entry.Room).Bind(entry.SaidAt).Bind(entry.WordCount).Run();
        long created = db.LastInsertId;
        db.Use(CountSql).Bind(1).Bind(partition).Run();
        return created;
    }

    /// <summary>Takes a row out of its segment.</summary>
    public static void Leave(SqliteConnection db, long partition, long segment, long words)
    {
        if (db.Use(ShrinkSql).Bind(words).Bind(segment).Scalar() is <= 0)
        {
            db.Use(DeleteSql).Bind(segment).Run();
            db.Use(CountSql).Bind(-1).Bind(partition).Run();
        }
    }

    private static long? FindCurrent(SqliteConnection db, long partition, IndexEntry entry)
    {
        using SqliteStatement find = db.Use(FindLatestSql).Bind(partition).Bind(entry.Room);
        return find.Step() && (entry.SaidAt - find.Time(1)).Duration() <= _pause ? find.Int64(0) : null;
    }
}
