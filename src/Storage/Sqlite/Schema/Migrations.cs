using System.Globalization;

namespace Confidant.Storage.Sqlite;

/// <summary>Brings a store up to this program's version, step by step.</summary>
internal static class Migrations
{
    // "CNFD": tells a store of ours from any other SQLite file.
    private const int ApplicationId = 0x434E4644;

    private static readonly IReadOnlyList<string> _steps =
    [
        SchemaVersion1.Script, SchemaVersion2.Script, SchemaVersion3.Script, SchemaVersion4.Script, SchemaVersion5.Script,
        SchemaVersion6.Script, SchemaVersion7.Script, SchemaVersion8.Script,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Current => _steps.Count;

    /// <summary>Refuses a file that this program must not touch.</summary>
    /// <exception cref="StoreUnusableException">It is no store, or one of a newer version.</exception>
    public static void Verify(SqliteConnection db, string path)
    {
        long version = db.QueryNumber("PRAGMA user_version");
        if (version > Current)
        {
            throw new StoreUnusableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The store {path} has version {version}, this program knows {Current}: run the newer program, or set Storage:Path to another file."));
        }

        bool isEmpty = db.QueryNumber("SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && db.QueryNumber("PRAGMA application_id") != ApplicationId)
        {
            throw new StoreUnusableException(
                $"The file {path} is a database of another program: set Storage:Path to another file.");
        }
    }

    /// <summary>Runs the steps that are missing, each in its own transaction.</summary>
    public static void Apply(SqliteConnection db)
    {
        for (int version = (int)db.QueryNumber("PRAGMA user_version"); version < Current; version++)
        {
            db.Execute(string.Create(
                CultureInfo.InvariantCulture,
                $"BEGIN IMMEDIATE; PRAGMA application_id = {ApplicationId}; {_steps[version]} PRAGMA user_version = {version + 1}; COMMIT;"));
        }
    }
}
