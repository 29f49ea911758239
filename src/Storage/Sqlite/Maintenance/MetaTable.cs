namespace Confidant.Storage.Sqlite;

/// <summary>Numbers that the store keeps about itself.</summary>
internal static class MetaTable
{
    private const string ReadSql = "SELECT value FROM meta WHERE name = ?";
    private const string WriteSql =
        "INSERT INTO meta(name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";

    /// <summary>How many lines of the erasure journal this store has applied.</summary>
    public const string AppliedErasures = "applied_erasures";

    /// <summary>Since when, in Unix milliseconds, there are words in the files that a platform deleted; 0 where there are none.</summary>
    public const string UncleanSince = "unclean_since";

    public static long Read(SqliteConnection db, string name) => db.Use(ReadSql).Bind(name).Scalar() ?? 0;

    public static void Write(SqliteConnection db, string name, long value) =>
        db.Use(WriteSql).Bind(name).Bind(value).Run();
}
