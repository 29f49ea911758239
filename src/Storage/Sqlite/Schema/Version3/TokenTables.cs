namespace Confidant.Storage.Sqlite;

/// <summary>Tokens that programs speak for a person with.</summary>
internal static class TokenTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE api_tokens(
            token_id BLOB PRIMARY KEY, hash BLOB NOT NULL UNIQUE, user_id BLOB NOT NULL REFERENCES user_profiles(user_id),
            agent_id BLOB NOT NULL, audience INTEGER NOT NULL, label TEXT NOT NULL, home TEXT, home_account TEXT,
            created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, last_used_at INTEGER) WITHOUT ROWID;
        CREATE INDEX api_tokens_user ON api_tokens(user_id);
        ALTER TABLE outbox ADD COLUMN is_secret INTEGER NOT NULL DEFAULT 0;

        """;
}
