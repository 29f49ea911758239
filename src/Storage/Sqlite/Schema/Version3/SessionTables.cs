namespace Confidant.Storage.Sqlite;

/// <summary>Sessions, and which one is current where.</summary>
internal static class SessionTables
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE chat_sessions(
            session INTEGER PRIMARY KEY, session_id BLOB NOT NULL UNIQUE, agent_id BLOB NOT NULL, user_id BLOB NOT NULL,
            group_id BLOB, group_epoch INTEGER NOT NULL, room INTEGER NOT NULL REFERENCES rooms(room),
            session_type TEXT NOT NULL, platform TEXT NOT NULL, subject_platform TEXT, external_id TEXT,
            video_ids TEXT NOT NULL, created_at INTEGER NOT NULL, last_message_at INTEGER NOT NULL);
        CREATE INDEX chat_sessions_user ON chat_sessions(user_id, agent_id, last_message_at);
        CREATE INDEX chat_sessions_room ON chat_sessions(room, agent_id, last_message_at);
        CREATE TABLE current_sessions(
            room INTEGER NOT NULL REFERENCES rooms(room), agent_id BLOB NOT NULL,
            session INTEGER NOT NULL REFERENCES chat_sessions(session) ON DELETE CASCADE, touched_at INTEGER NOT NULL,
            PRIMARY KEY(room, agent_id)) WITHOUT ROWID;
        ALTER TABLE messages ADD COLUMN session INTEGER REFERENCES chat_sessions(session) ON DELETE SET NULL;
        CREATE INDEX messages_session ON messages(session) WHERE session IS NOT NULL;

        """;
}
