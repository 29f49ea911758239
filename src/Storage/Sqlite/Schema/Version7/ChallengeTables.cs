namespace Confidant.Storage.Sqlite;

/// <summary>What the owners of wallets are asked to sign.</summary>
internal static class ChallengeTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE challenges(
            challenge TEXT PRIMARY KEY, user_id BLOB NOT NULL REFERENCES user_profiles(user_id), platform TEXT NOT NULL,
            external_id TEXT NOT NULL, wallet TEXT NOT NULL, chain TEXT NOT NULL, text TEXT NOT NULL, page_text TEXT,
            conversation TEXT NOT NULL, is_private INTEGER NOT NULL, issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0, used_at INTEGER) WITHOUT ROWID;
        CREATE INDEX challenges_user ON challenges(user_id, issued_at);

        """;
}
