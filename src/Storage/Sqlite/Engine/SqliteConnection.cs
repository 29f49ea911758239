using SQLitePCL;

namespace Confidant.Storage.Sqlite;

/// <summary>One connection, used by one thread at a time, with its prepared statements.</summary>
internal sealed class SqliteConnection : IDisposable
{
    // SQLITE_DBCONFIG_ENABLE_QPSG.
    private const int EnablePlanStability = 1007;

    private readonly sqlite3 _handle;

    // Keyed by reference: every statement's text is a constant or a static field, so no text is hashed on the way.
    private readonly Dictionary<string, SqliteStatement> _statements = new(ReferenceEqualityComparer.Instance);

    private SqliteConnection(sqlite3 handle) => _handle = handle;

    /// <summary>Whether no transaction is open; after an error, that SQLite rolled the whole transaction back itself.</summary>
    public bool IsAutoCommit => raw.sqlite3_get_autocommit(_handle) != 0;

    /// <summary>The row id of the last insert.</summary>
    public long LastInsertId => raw.sqlite3_last_insert_rowid(_handle);

    /// <summary>Opens a database file.</summary>
    public static SqliteConnection Open(string path)
    {
        SqliteLibrary.Init();
        const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        int result = raw.sqlite3_open_v2(path, out sqlite3 handle, Flags, null);
        if (result != raw.SQLITE_OK)
        {
            var error = SqliteErrors.ToException(handle, result);
            handle?.Dispose();
            throw error;
        }

        _ = raw.sqlite3_busy_timeout(handle, 5000);

        // Without it, a statement is compiled anew for every value bound where a partial index compares with a constant.
        Check(handle, raw.sqlite3_db_config(handle, EnablePlanStability, 1, out _));
        return new SqliteConnection(handle);
    }

    /// <summary>Takes a prepared statement for one execution.</summary>
    /// <param name="sql">Always the same string object for the same statement.</param>
    public SqliteStatement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out SqliteStatement? statement))
        {
            statement = new SqliteStatement(_handle, sql);
            _statements.Add(sql, statement);
        }

        return statement.Take();
    }

    /// <summary>Runs statements without parameters, once.</summary>
    public void Execute(string script)
    {
        int result = raw.sqlite3_exec(_handle, script, null, 0, out _);
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.ToException(_handle, result);
        }
    }

    /// <summary>Reads one number, without keeping the statement.</summary>
    public long QueryNumber(string sql)
    {
        var statement = new SqliteStatement(_handle, sql);
        try
        {
            return statement.Take().Scalar() ?? 0;
        }
        finally
        {
            statement.Close();
        }
    }

    private static void Check(sqlite3 handle, int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.ToException(handle, result);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteStatement statement in _statements.Values)
        {
            statement.Close();
        }

        _statements.Clear();
        _handle.Dispose();
    }
}
