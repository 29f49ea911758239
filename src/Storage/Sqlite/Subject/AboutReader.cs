using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads what others said about a person in groups they belong to.</summary>
internal static class AboutReader
{
    private static readonly string _from = $"""
        FROM memory_about AS a JOIN memories AS e ON e.id = a.memory
        JOIN group_contexts AS g ON g.group_id = e.group_id AND g.agent_id = e.agent_id
        WHERE a.user_id = ?1 AND e.valid_to IS NULL AND {ScopePredicate.AllowsAbout("e")}
        """;

    private static readonly string _countSql = $"SELECT count(*) {_from}";

    private static readonly string _pageSql = $"""
        SELECT e.id, e.entry_id, e.user_id, e.user_name, e.group_id, g.name, e.lossless_restatement, e.said_at {_from}
        ORDER BY e.group_id, e.said_at DESC, e.id DESC LIMIT ?3 OFFSET ?4
        """;

    private static readonly string _findSql = $"SELECT e.id {_from} AND e.entry_id = ?3";

    /// <summary>A page of them.</summary>
    public static SaidAboutPage ReadPage(SqliteConnection db, UserId user, SubjectFilter filter, DateTimeOffset now)
    {
        filter.Check();
        long total = db.Use(_countSql).Bind(user.Value).Bind(now).Scalar() ?? 0;
        return new SaidAboutPage(Read(db, user, now, filter.Limit, filter.Offset), (int)total);
    }

    /// <summary>All of them.</summary>
    public static List<SaidAboutEntry> ReadAll(SqliteConnection db, UserId user, DateTimeOffset now) => Read(db, user, now, -1, 0);

    /// <summary>The row of one that is listed for a person; null where it is not.</summary>
    public static long? Find(SqliteConnection db, UserId user, EntryId entry, DateTimeOffset now) =>
        db.Use(_findSql).Bind(user.Value).Bind(now).Bind(entry.Value).Scalar();

    private static List<SaidAboutEntry> Read(SqliteConnection db, UserId user, DateTimeOffset now, int limit, int offset)
    {
        var entries = new List<SaidAboutEntry>();
        using SqliteStatement read = db.Use(_pageSql).Bind(user.Value).Bind(now).Bind(limit).Bind(offset);
        while (read.Step())
        {
            entries.Add(new SaidAboutEntry(
                new EntryId(read.Guid(1)),
                new UserId(read.Guid(2)),
                read.Text(3),
                new GroupId(read.Guid(4)),
                read.Text(5),
                read.Text(6),
                read.Time(7),
                MemoryTable.ReadSources(db, read.Int64(0))));
        }

        return entries;
    }
}
