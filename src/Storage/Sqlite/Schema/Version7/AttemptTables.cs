namespace Confidant.Storage.Sqlite;

/// <summary>Who tried to link what, as keyed hashes that name nobody, and the codes that are shown.</summary>
internal static class AttemptTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE link_attempts(id INTEGER PRIMARY KEY, key INTEGER NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX link_attempts_key ON link_attempts(key, at);
        CREATE INDEX link_attempts_at ON link_attempts(at);
        CREATE TABLE link_codes(
            user_id BLOB PRIMARY KEY REFERENCES user_profiles(user_id), hash BLOB NOT NULL UNIQUE, platform TEXT NOT NULL,
            external_id TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;

        """;
}
