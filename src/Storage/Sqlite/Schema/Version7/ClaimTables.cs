namespace Confidant.Storage.Sqlite;

/// <summary>What people say and prove to be theirs. One claim stands while the person said so by a command (told), or it is proved, or a
/// message says so. Of what is proved, each is one profile's. And whether it was looked once if somebody of a profile's name is elsewhere.</summary>
internal static class ClaimTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE claims(
            claim INTEGER PRIMARY KEY, user_id BLOB NOT NULL REFERENCES user_profiles(user_id), kind INTEGER NOT NULL, value TEXT NOT NULL,
            told INTEGER NOT NULL DEFAULT 0, proof INTEGER NOT NULL DEFAULT 0, wallet TEXT, is_primary INTEGER NOT NULL DEFAULT 0,
            first_seen INTEGER NOT NULL, verified_at INTEGER, UNIQUE(user_id, kind, value));
        CREATE UNIQUE INDEX claims_proven ON claims(kind, value) WHERE proof > 0;
        CREATE UNIQUE INDEX claims_primary ON claims(user_id) WHERE is_primary = 1;
        CREATE TABLE claim_sources(
            claim INTEGER NOT NULL REFERENCES claims(claim) ON DELETE CASCADE,
            message INTEGER NOT NULL REFERENCES messages(id), PRIMARY KEY(claim, message)) WITHOUT ROWID;
        CREATE INDEX claim_sources_message ON claim_sources(message);
        ALTER TABLE user_profiles ADD COLUMN namesake_checked_at INTEGER;
        CREATE INDEX identities_name ON identities(display_name);

        """;
}
