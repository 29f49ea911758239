namespace Confidant.Storage.Sqlite;

/// <summary>More of what a group's admins set, and of what its platform tells about it.</summary>
internal static class GroupColumns
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE group_contexts ADD COLUMN language TEXT;
        ALTER TABLE group_contexts ADD COLUMN reach INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE group_contexts ADD COLUMN commons TEXT;
        ALTER TABLE group_contexts ADD COLUMN place TEXT;
        ALTER TABLE group_contexts ADD COLUMN readers TEXT;
        ALTER TABLE group_contexts ADD COLUMN widened_by TEXT;
        ALTER TABLE group_contexts ADD COLUMN described_at INTEGER;
        CREATE INDEX group_contexts_place ON group_contexts(place) WHERE place IS NOT NULL;
        CREATE TABLE group_chats(
            group_id BLOB NOT NULL, platform TEXT NOT NULL, chat TEXT NOT NULL,
            PRIMARY KEY(group_id, platform, chat)) WITHOUT ROWID;

        """;
}
