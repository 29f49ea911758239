using Confidant.Emulators.Processes;
using SQLitePCL;

namespace Confidant.EndToEnd.Support;

/// <summary>What a host that was killed had recorded durably.</summary>
/// <param name="RecordedSends">Replies of which it had recorded that the platform took them.</param>
/// <param name="WaitingSends">Replies of which it had not.</param>
internal sealed record StoreSnapshot(int RecordedSends, int WaitingSends)
{
    /// <summary>Reads a copy of the files, so that the next host finds the store as the kill left it.</summary>
    public static StoreSnapshot Read(string store)
    {
        using var copy = new TemporaryDirectory();
        foreach (string suffix in new[] { "", "-wal" })
        {
            if (File.Exists(store + suffix))
            {
                File.Copy(store + suffix, copy.Store + suffix);
            }
        }

        Batteries_V2.Init();
        Check(raw.sqlite3_open(copy.Store, out sqlite3 db));
        try
        {
            // A reply that was sent leaves no row; the sequence tells how many there ever were.
            int made = Number(db, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'outbox'");
            int waiting = Number(db, "SELECT count(*) FROM outbox");
            return new StoreSnapshot(made - waiting, waiting);
        }
        finally
        {
            _ = raw.sqlite3_close_v2(db);
        }
    }

    private static int Number(sqlite3 db, string sql)
    {
        Check(raw.sqlite3_prepare_v2(db, sql, out sqlite3_stmt statement));
        using (statement)
        {
            return raw.sqlite3_step(statement) == raw.SQLITE_ROW
                ? raw.sqlite3_column_int(statement, 0)
                : throw new InvalidOperationException("The store has no outbox.");
        }
    }

    private static void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite says {result}.");
        }
    }
}
