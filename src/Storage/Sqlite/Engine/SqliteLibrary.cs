using SQLitePCL;

namespace Confidant.Storage.Sqlite;

/// <summary>The library as a whole, before its first use.</summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<bool> _ready = new(Load);

    /// <summary>Loads the library, once for the process.</summary>
    public static void Init() => _ = _ready.Value;

    private static bool Load()
    {
        Batteries_V2.Init();

        // Nobody asks for the library's own memory statistics; keeping them takes one lock for all threads at every allocation.
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0) == raw.SQLITE_OK;
    }
}
