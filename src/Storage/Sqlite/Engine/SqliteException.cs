namespace Confidant.Storage.Sqlite;

/// <summary>What SQLite refused, by its number only: its own text may quote values.</summary>
/// <param name="code">The extended result code.</param>
internal sealed class SqliteException(int code) : Exception($"SQLite error {code & 0xff} (extended {code}).")
{
    /// <summary>The extended result code.</summary>
    public int Code { get; } = code;

    /// <summary>The primary result code.</summary>
    public int PrimaryCode => Code & 0xff;
}
