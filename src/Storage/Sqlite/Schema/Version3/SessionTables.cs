namespace Confidant.Storage.Sqlite;

/// <summary>Sessions, which one is current where, and what their earlier turns are summed up as.</summary>
internal static class SessionTables
{
    /// <summary>The script. A group's session has no person: it belongs to the group.</summary>
    public const string Script = """
        CREATE TABLE chat_sessions(
            session INTEGER PRIMARY KEY, session_id BLOB NOT NULL UNIQUE, agent_id BLOB NOT NULL, user_id BLOB,
            group_id BLOB, group_epoch INTEGER NOT NULL, room INTEGER NOT NULL REFERENCES rooms(room),
            session_type TEXT NOT NULL, platform TEXT NOT NULL, subject_platform TEXT, external_id TEXT,
            video_ids TEXT NOT NULL, created_at INTEGER NOT NULL, last_message_at INTEGER,
            unsummarised INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX chat_sessions_user
            ON chat_sessions(user_id, agent_id, ifnull(last_message_at, created_at)) WHERE user_id IS NOT NULL;
        CREATE INDEX chat_sessions_room ON chat_sessions(room, agent_id, ifnull(last_message_at, created_at));
        CREATE INDEX chat_sessions_group ON chat_sessions(group_id) WHERE group_id IS NOT NULL;
        CREATE INDEX chat_sessions_silent ON chat_sessions(created_at) WHERE last_message_at IS NULL;
        CREATE TABLE current_sessions(
            room INTEGER NOT NULL REFERENCES rooms(room), agent_id BLOB NOT NULL,
            session INTEGER NOT NULL REFERENCES chat_sessions(session) ON DELETE CASCADE, touched_at INTEGER NOT NULL,
            PRIMARY KEY(room, agent_id)) WITHOUT ROWID;
        CREATE INDEX current_sessions_session ON current_sessions(session);
        ALTER TABLE messages ADD COLUMN session INTEGER REFERENCES chat_sessions(session) ON DELETE SET NULL;
        CREATE INDEX messages_session ON messages(session) WHERE session IS NOT NULL;
        CREATE TABLE session_summaries(
            session INTEGER PRIMARY KEY REFERENCES chat_sessions(session) ON DELETE CASCADE,
            text TEXT NOT NULL, language INTEGER NOT NULL, last_turn INTEGER NOT NULL, made_at INTEGER NOT NULL);
        CREATE TABLE session_summary_sources(
            session INTEGER NOT NULL REFERENCES session_summaries(session) ON DELETE CASCADE,
            source INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
            PRIMARY KEY(session, source)) WITHOUT ROWID;
        CREATE INDEX session_summary_sources_source ON session_summary_sources(source);
        ALTER TABLE jobs ADD COLUMN session INTEGER REFERENCES chat_sessions(session) ON DELETE CASCADE;
        CREATE INDEX jobs_session ON jobs(session) WHERE session IS NOT NULL;
        CREATE UNIQUE INDEX jobs_summarize_session ON jobs(session) WHERE kind = 4 AND state = 0;

        """;
}
