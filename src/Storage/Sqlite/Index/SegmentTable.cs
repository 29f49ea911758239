using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Stretches of talk in one room without a long pause, per partition.</summary>
internal static class SegmentTable
{
    // The pause after which recall.md's session features were measured.
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(30);

    private const string AfterSql = """
        SELECT segment, first_at FROM segments WHERE partition = ? AND room = ? AND last_at >= ? ORDER BY last_at LIMIT 1
        """;

    private const string BeforeSql = """
        SELECT segment, last_at FROM segments WHERE partition = ? AND room = ? AND last_at < ? ORDER BY last_at DESC LIMIT 1
        """;

    private const string FindOfMessageSql = """
        SELECT segment FROM rows WHERE ref = ? AND kind = 1 AND row_key BETWEEN ? AND ?
        """;

    private const string InsertSql = """
        INSERT INTO segments(partition, room, first_at, last_at, row_count, word_count) VALUES (?, ?, ?, ?, 1, ?)
        """;

    private const string GrowSql = """
        UPDATE segments SET row_count = row_count + 1, word_count = word_count + ?1, first_at = min(first_at, ?2),
            last_at = max(last_at, ?2) WHERE segment = ?3
        """;

    // Nor does the time of a row that went stay behind.
    private const string ShrinkSql = """
        UPDATE segments SET row_count = row_count - 1, word_count = word_count - ?1,
            first_at = coalesce((SELECT min(said_at) FROM rows WHERE segment = ?2 AND kind = 1),
                (SELECT min(said_at) FROM rows WHERE segment = ?2 AND kind = 2), first_at),
            last_at = coalesce((SELECT max(said_at) FROM rows WHERE segment = ?2 AND kind = 1),
                (SELECT max(said_at) FROM rows WHERE segment = ?2 AND kind = 2), last_at)
        WHERE segment = ?2 RETURNING row_count
        """;

    private const string DeleteSql = "DELETE FROM segments WHERE segment = ?";

    private const string CountSql = "UPDATE partitions SET segment_count = segment_count + ? WHERE partition = ?";

    /// <summary>Adds a row to its segment: a memory to its message's, where that is in the partition; else to the one of its room
    /// whose time it falls into or that is less than a pause away, else to a new one.</summary>
    /// <returns>The segment, and whether it is new.</returns>
    public static (long Segment, bool IsNew) Join(SqliteConnection db, long partition, IndexEntry entry)
    {
        long? joined = entry.Kind == RowKind.Memory
            ? db.Use(FindOfMessageSql)
                .Bind(entry.Source).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition, RowKey.FirstMemory)).Scalar()
            : null;
        joined ??= FindByTime(db, partition, entry);
        if (joined is { } segment)
        {
            db.Use(GrowSql).Bind(entry.WordCount).Bind(entry.SaidAt).Bind(segment).Run();
            return (segment, false);
        }

        db.Use(InsertSql).Bind(partition).Bind(entry.Room).Bind(entry.SaidAt).Bind(entry.SaidAt).Bind(entry.WordCount).Run();
        long created = db.LastInsertId;
        db.Use(CountSql).Bind(1).Bind(partition).Run();
        return (created, true);
    }

    /// <summary>Takes a row, which is gone by now, out of its segment.</summary>
    public static void Leave(SqliteConnection db, long partition, long segment, long words)
    {
        if (db.Use(ShrinkSql).Bind(words).Bind(segment).Scalar() is <= 0)
        {
            db.Use(DeleteSql).Bind(segment).Run();
            db.Use(CountSql).Bind(-1).Bind(partition).Run();
        }
    }

    // A segment is never split, and two never become one, so their times do not overlap.
    private static long? FindByTime(SqliteConnection db, long partition, IndexEntry entry)
    {
        long? following = null;
        using (SqliteStatement after = Find(db, AfterSql, partition, entry))
        {
            if (after.Step() && after.Time(1) - entry.SaidAt is var distance && distance <= _pause)
            {
                following = after.Int64(0);
                if (distance <= TimeSpan.Zero)
                {
                    return following;
                }
            }
        }

        using SqliteStatement before = Find(db, BeforeSql, partition, entry);
        return before.Step() && entry.SaidAt - before.Time(1) <= _pause ? before.Int64(0) : following;
    }

    private static SqliteStatement Find(SqliteConnection db, string sql, long partition, IndexEntry entry) =>
        db.Use(sql).Bind(partition).Bind(entry.Room).Bind(entry.SaidAt);
}
