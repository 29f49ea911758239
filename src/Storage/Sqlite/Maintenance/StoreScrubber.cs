namespace Confidant.Storage.Sqlite;

/// <summary>Removes from the files what deleted rows left behind.</summary>
internal static class StoreScrubber
{
    // Above this the copy that VACUUM makes goes to a temporary file, which SQLite unlinks as it creates it.
    private const long LargestInMemory = 256L << 20;

    /// <summary>Rebuilds the database and truncates its log.</summary>
    public static bool Scrub(WriteContext context, ReaderPool readers)
    {
        readers.RunWithout(() =>
        {
            SqliteConnection db = context.Db;
            long size = db.QueryNumber("PRAGMA page_count") * db.QueryNumber("PRAGMA page_size");
            db.Execute(size > LargestInMemory ? "PRAGMA temp_store = FILE" : "PRAGMA temp_store = MEMORY");
            db.Execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA temp_store = MEMORY");
        });
        return true;
    }
}
