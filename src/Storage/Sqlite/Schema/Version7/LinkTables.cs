namespace Confidant.Storage.Sqlite;

/// <summary>Links between profiles. What a link opens stands once more in profile_reach, as the predicate of every read asks it:
/// written in the transactions that change a link, by nothing else.</summary>
internal static class LinkTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE profile_links(
            link_id BLOB PRIMARY KEY, method INTEGER NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE profile_link_sides(
            link_id BLOB NOT NULL REFERENCES profile_links(link_id) ON DELETE CASCADE,
            user_id BLOB NOT NULL REFERENCES user_profiles(user_id), platform TEXT NOT NULL, external_id TEXT NOT NULL,
            confirmed_at INTEGER, opens_private INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(link_id, user_id)) WITHOUT ROWID;
        CREATE INDEX profile_link_sides_user ON profile_link_sides(user_id);
        CREATE TABLE profile_reach(
            reader_id BLOB NOT NULL, owner_id BLOB NOT NULL, opens_private INTEGER NOT NULL,
            PRIMARY KEY(reader_id, owner_id)) WITHOUT ROWID;

        """;
}
