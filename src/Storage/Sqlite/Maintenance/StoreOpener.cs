using System.Globalization;
using System.Security.Cryptography;
using Confidant.Identity;
using SQLitePCL;

namespace Confidant.Storage.Sqlite;

/// <summary>Opens the files, in the order that keeps them safe: lock, version, journal, what a dead process left.</summary>
internal static class StoreOpener
{
    private const string SettingsSql = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 67108864;
        """;

    private const string ReaderSettingsSql = """
        PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;
        """;

    private const string FreeSql = """
        UPDATE leases SET owner = '', expires_at = 0, fence = fence + 1;
        UPDATE jobs SET owner = NULL, due_at = changed_at WHERE owner IS NOT NULL;
        """;

    private const string ReadKeySql = "SELECT value FROM meta WHERE name = 'term_key'";
    private const string WriteKeySql = "INSERT INTO meta(name, value) VALUES ('term_key', ?)";

    public static OpenStore Open(StoreFiles files, StorageOptions options, IIdGenerator ids, TimeProvider time)
    {
        FileStream held = files.Lock();
        ErasureJournal? journal = null;
        SqliteConnection? db = null;
        try
        {
            db = SqliteConnection.Open(files.Database);
            Migrations.Verify(db, files.Database);
            db.Execute(SettingsSql);
            Migrations.Apply(db);
            Limit(db, options.MaxSizeMegabytes);
            journal = ErasureJournal.Open(files.Journal);
            TermHasher terms = ReadTerms(db);
            var context = new WriteContext(db, terms, journal, ids, time) { PostsAtOnce = options.PostsAtOnce };
            db.Execute(FreeSql);
            JournalReplay.Run(context);
            return new OpenStore(
                held, journal, terms, new GroupCommitWriter(context), new ReaderPool(() => OpenReader(files.Database)));
        }
        catch (Exception error)
        {
            // Whatever it was, the files are let go; it goes on to the caller, explained where there is a cure.
            db?.Dispose();
            journal?.Dispose();
            held.Dispose();
            throw Explain(error, files) ?? error;
        }
    }

    private static StoreUnusableException? Explain(Exception error, StoreFiles files) => error switch
    {
        SqliteException { PrimaryCode: raw.SQLITE_NOTADB } => new StoreUnusableException(
            $"The file {files.Database} is not a store: set Storage:Path to another file.", error),
        SqliteException { PrimaryCode: raw.SQLITE_CORRUPT } => new StoreUnusableException(
            $"The store {files.Database} is damaged: restore a backup.", error),
        SqliteException { PrimaryCode: raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM } => files.Unwritable(error),
        UnauthorizedAccessException or IOException => new StoreUnusableException(
            $"Storage:JournalDirectory names {files.Journal}, which this user cannot write: give write permission, or set it to another directory.",
            error),
        _ => null,
    };

    private static SqliteConnection OpenReader(string path)
    {
        var reader = SqliteConnection.Open(path);
        reader.Execute(ReaderSettingsSql);
        return reader;
    }

    private static void Limit(SqliteConnection db, int megabytes)
    {
        if (megabytes > 0)
        {
            long pages = ((long)megabytes << 20) / db.QueryNumber("PRAGMA page_size");
            db.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }
    }

    private static TermHasher ReadTerms(SqliteConnection db)
    {
        using (SqliteStatement read = db.Use(ReadKeySql))
        {
            if (read.Step())
            {
                return new TermHasher(read.Blob(0));
            }
        }

        byte[] key = RandomNumberGenerator.GetBytes(TermHasher.KeyBytes);
        db.Use(WriteKeySql).Bind(key.AsSpan()).Run();
        return new TermHasher(key);
    }
}
