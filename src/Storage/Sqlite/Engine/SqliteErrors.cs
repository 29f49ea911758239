using Confidant.Memory;
using SQLitePCL;

namespace Confidant.Storage.Sqlite;

/// <summary>Turns result codes into exceptions.</summary>
internal static class SqliteErrors
{
    // Where the disk or a quota is at its end, SQLite says FULL, or one of these: a write that fails otherwise, and a shared
    // memory file that cannot grow.
    private const int IoErrorWrite = raw.SQLITE_IOERR | (3 << 8);
    private const int IoErrorSharedMemorySize = raw.SQLITE_IOERR | (19 << 8);

    /// <summary>The exception for a failed call.</summary>
    public static Exception ToException(sqlite3? connection, int result)
    {
        int extended = connection is null || connection.IsInvalid ? result : raw.sqlite3_extended_errcode(connection);
        int code = (extended & 0xff) == (result & 0xff) ? extended : result;
        return code is IoErrorWrite or IoErrorSharedMemorySize || (code & 0xff) == raw.SQLITE_FULL
            ? new StoreFullException()
            : new SqliteException(code);
    }
}
