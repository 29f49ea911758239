namespace Confidant.Storage.Sqlite;

/// <summary>People's own personas, and the posts that each learned from. No words of posts stand here: a block is written from its post when
/// somebody who may read the post reads it.</summary>
internal static class PersonaTables
{
    /// <summary>The script.</summary>
    /// <remarks><c>last_number</c> stands in the row of <c>self</c>: the highest id that any persona of the person ever had.</remarks>
    public const string Script = """
        CREATE TABLE personas(
            user_id BLOB NOT NULL REFERENCES user_profiles(user_id), persona_id INTEGER NOT NULL, name TEXT NOT NULL,
            relation_type TEXT NOT NULL, learning_enabled INTEGER NOT NULL DEFAULT 1, interaction_count INTEGER NOT NULL DEFAULT 0,
            last_interaction INTEGER, created_at INTEGER NOT NULL, last_number INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY(user_id, persona_id)) WITHOUT ROWID;
        CREATE TABLE persona_blocks(
            user_id BLOB NOT NULL, persona_id INTEGER NOT NULL,
            message INTEGER NOT NULL REFERENCES posts(message) ON DELETE CASCADE, posted_at INTEGER NOT NULL,
            importance REAL NOT NULL,
            PRIMARY KEY(user_id, persona_id, message),
            FOREIGN KEY(user_id, persona_id) REFERENCES personas(user_id, persona_id) ON DELETE CASCADE) WITHOUT ROWID;
        CREATE INDEX persona_blocks_importance ON persona_blocks(user_id, persona_id, importance, posted_at);
        CREATE INDEX persona_blocks_latest ON persona_blocks(user_id, persona_id, posted_at);
        CREATE INDEX persona_blocks_message ON persona_blocks(message);

        """;
}
