namespace Confidant.Storage.Sqlite;

/// <summary>What connections to platforms keep over a restart.</summary>
internal static class ConnectionTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE connections(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        """;
}
