namespace Confidant.Storage.Sqlite;

/// <summary>Where a person is told what concerns them, and what waits because they have no private chat yet.</summary>
internal static class NoticeTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE private_chats(
            user_id BLOB PRIMARY KEY REFERENCES user_profiles(user_id), conversation TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE waiting_notices(
            id INTEGER PRIMARY KEY AUTOINCREMENT, user_id BLOB NOT NULL REFERENCES user_profiles(user_id), payload BLOB NOT NULL,
            at INTEGER NOT NULL);
        CREATE INDEX waiting_notices_user ON waiting_notices(user_id, id);

        """;
}
