using System.Text;
using SQLitePCL;

namespace Confidant.Properties;

/// <summary>Reads the tables of a store beside it.</summary>
internal sealed class TableReader : IDisposable
{
    private readonly sqlite3 _db;

    /// <summary>Opens a database.</summary>
    public TableReader(string database)
    {
        int result = raw.sqlite3_open_v2(database, out _db, raw.SQLITE_OPEN_READONLY, null);
        Violation.Unless(result == raw.SQLITE_OK, "the database can be read");
    }

    /// <summary>The values of every row, as texts of single bytes.</summary>
    /// <param name="sql">What is asked.</param>
    /// <param name="wanted">Which columns; all where it is null.</param>
    public IEnumerable<IReadOnlyList<string>> Read(string sql, Func<string, bool>? wanted = null)
    {
        int result = raw.sqlite3_prepare_v2(_db, sql, out sqlite3_stmt statement);
        Violation.Unless(result == raw.SQLITE_OK, $"this can be asked: {sql}");
        using (statement)
        {
            int[] columns =
            [
                .. Enumerable.Range(0, raw.sqlite3_column_count(statement))
                    .Where(column => wanted?.Invoke(raw.sqlite3_column_name(statement, column).utf8_to_string()) != false),
            ];
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
                yield return [.. columns.Select(column => Encoding.Latin1.GetString(raw.sqlite3_column_blob(statement, column)))];
            }
        }
    }

    public void Dispose() => _ = raw.sqlite3_close_v2(_db);
}
