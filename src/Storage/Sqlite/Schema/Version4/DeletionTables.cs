namespace Confidant.Storage.Sqlite;

/// <summary>What platforms deleted before it was stored, and under which numbers platforms know what the bot said.</summary>
internal static class DeletionTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE deletion_marks(source TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX deletion_marks_at ON deletion_marks(at);
        CREATE TABLE sent_messages(
            source TEXT NOT NULL, reply INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
            PRIMARY KEY(source, reply)) WITHOUT ROWID;
        CREATE INDEX sent_messages_reply ON sent_messages(reply);

        """;
}
