namespace Confidant.Storage.Sqlite;

/// <summary>Which session of a linked profile one's own goes on from.</summary>
internal static class SessionColumns
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE chat_sessions ADD COLUMN continues INTEGER REFERENCES chat_sessions(session) ON DELETE SET NULL;
        CREATE INDEX chat_sessions_continues ON chat_sessions(continues) WHERE continues IS NOT NULL;

        """;
}
