using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads what a summary is made from: the latest rows of one partition, and of its
/// person's shared context.</summary>
internal static class MaterialReader
{
    private const int Most = 200;

    private const string MemoriesSql = """
        SELECT e.user_id, e.user_name, e.lossless_restatement, e.language, e.importance, e.said_at, e.id
        FROM rows AS r JOIN memories AS e ON e.id = r.ref
        WHERE r.kind = 2 AND r.row_key BETWEEN ? AND ? AND (r.expires_at IS NULL OR r.expires_at > ?)
        ORDER BY r.row_key DESC LIMIT ?
        """;

    private const string TurnsSql = """
        SELECT m.user_id, m.author_name, m.text, m.language, 0.0, m.said_at, m.message_id
        FROM rows AS r JOIN messages AS m ON m.id = r.ref
        WHERE r.kind = 1 AND r.row_key BETWEEN ? AND ? AND (r.expires_at IS NULL OR r.expires_at > ?)
        ORDER BY r.row_key DESC LIMIT ?
        """;

    /// <summary>The material; empty for a partition that has no summary.</summary>
    public static SummaryMaterial Read(SqliteConnection db, PartitionKey key, DateTimeOffset now)
    {
        long epoch = SummaryRooms.ReadEpoch(db, key);
        if (!SummaryJobs.HasSummary(key) || SummaryRooms.Find(db, key) is not { } rooms)
        {
            return new SummaryMaterial(key, epoch, []);
        }

        List<SummaryItem> items = ReadMemories(db, rooms.Own, now);
        if (rooms.Context is { } context)
        {
            items.AddRange(ReadMemories(db, context, now));
        }

        if (key.Kind == PartitionKind.Group)
        {
            items.AddRange(ReadRows(
                db, TurnsSql, RowKind.Turn, RowKey.Of(rooms.Own, 0), RowKey.Of(rooms.Own, RowKey.FirstMemory) - 1, now));
        }

        return new SummaryMaterial(key, epoch, [.. items.OrderByDescending(static item => item.SaidAt)]);
    }

    private static List<SummaryItem> ReadMemories(SqliteConnection db, long partition, DateTimeOffset now) => ReadRows(
        db, MemoriesSql, RowKind.Memory, RowKey.Of(partition, RowKey.FirstMemory), RowKey.Of(partition + 1, 0) - 1, now);

    private static List<SummaryItem> ReadRows(
        SqliteConnection db, string sql, RowKind kind, long first, long last, DateTimeOffset now)
    {
        var items = new List<SummaryItem>();
        using SqliteStatement read = db.Use(sql).Bind(first).Bind(last).Bind(now).Bind(Most);
        while (read.Step())
        {
            items.Add(new SummaryItem(
                kind,
                new UserId(read.Guid(0)),
                read.Text(1),
                read.Text(2),
                (Language)read.Int32(3),
                read.Double(4),
                read.Time(5),
                kind == RowKind.Turn ? [new MessageId(read.Guid(6))] : MemoryTable.ReadSources(db, read.Int64(6))));
        }

        return items;
    }
}
