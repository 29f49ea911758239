namespace Confidant.Storage.Sqlite;

/// <summary>What the second version adds: undo, objection, evidence, whom a statement is about, membership, summaries,
/// and the order of rows in time.</summary>
internal static class SchemaVersion2
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE user_profiles ADD COLUMN sharing_since INTEGER;
        ALTER TABLE messages ADD COLUMN deleted_at INTEGER;
        ALTER TABLE messages ADD COLUMN objected INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX messages_deleted ON messages(deleted_at) WHERE deleted_at IS NOT NULL;
        CREATE INDEX messages_addressee ON messages(addressee_id) WHERE addressee_id IS NOT NULL;
        CREATE INDEX outbox_reply ON outbox(reply) WHERE reply IS NOT NULL AND state = 0;
        CREATE INDEX participants_user ON participants(user_id);

        ALTER TABLE memories ADD COLUMN deleted_at INTEGER;
        ALTER TABLE memories ADD COLUMN valid_from INTEGER;
        ALTER TABLE memories ADD COLUMN evidence_count INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE memories ADD COLUMN confirmed_at INTEGER;
        DROP INDEX memories_statement;
        CREATE UNIQUE INDEX memories_statement
            ON memories(user_id, agent_id, ifnull(group_id, x''), privacy_scope, content_hash)
            WHERE valid_to IS NULL AND deleted_at IS NULL;
        CREATE INDEX memories_outdated ON memories(user_id) WHERE valid_to IS NOT NULL;
        UPDATE memories SET valid_from = said_at, confirmed_at = said_at;
        CREATE TABLE memory_about(
            user_id BLOB NOT NULL, memory INTEGER NOT NULL REFERENCES memories(id) ON DELETE CASCADE,
            objected INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY(user_id, memory)) WITHOUT ROWID;
        CREATE INDEX memory_about_memory ON memory_about(memory);

        ALTER TABLE group_contexts ADD COLUMN description TEXT;
        ALTER TABLE group_contexts ADD COLUMN member_count INTEGER;
        ALTER TABLE group_contexts ADD COLUMN memories_per_hour INTEGER NOT NULL DEFAULT 60;
        CREATE TABLE group_members(
            group_id BLOB NOT NULL, user_id BLOB NOT NULL, is_member INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            PRIMARY KEY(group_id, user_id)) WITHOUT ROWID;
        CREATE INDEX group_members_user ON group_members(user_id);
        INSERT INTO group_members(group_id, user_id, is_member, changed_at)
            SELECT group_id, user_id, 1, max(said_at) FROM messages
            WHERE group_id IS NOT NULL AND user_id IS NOT NULL GROUP BY group_id, user_id;

        CREATE TABLE summaries(
            id INTEGER PRIMARY KEY, partition INTEGER NOT NULL UNIQUE REFERENCES partitions(partition),
            text TEXT NOT NULL, tone TEXT, language INTEGER NOT NULL, made_at INTEGER NOT NULL);
        CREATE TABLE summary_sources(
            summary INTEGER NOT NULL REFERENCES summaries(id) ON DELETE CASCADE,
            source INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
            PRIMARY KEY(summary, source)) WITHOUT ROWID;
        CREATE INDEX summary_sources_source ON summary_sources(source);
        ALTER TABLE partitions ADD COLUMN unsummarised INTEGER NOT NULL DEFAULT 0;

        ALTER TABLE messages ADD COLUMN addressed INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX messages_speaker ON messages(room, user_id, said_at) WHERE user_id IS NOT NULL;
        ALTER TABLE memories ADD COLUMN message INTEGER;
        ALTER TABLE memories ADD COLUMN confirms INTEGER REFERENCES memories(id) ON DELETE SET NULL;
        ALTER TABLE memories ADD COLUMN corrects_attribute TEXT;
        ALTER TABLE memories ADD COLUMN corrects_message INTEGER;
        ALTER TABLE memories ADD COLUMN corrects_terms BLOB;
        UPDATE memories SET message = (SELECT max(source) FROM memory_sources WHERE memory = memories.id);
        CREATE INDEX memories_message ON memories(message);
        CREATE INDEX memories_confirms ON memories(confirms) WHERE confirms IS NOT NULL;
        CREATE INDEX memories_same ON memories(user_id, agent_id, ifnull(group_id, x''), privacy_scope, content_hash);
        DROP INDEX memories_attribute;
        CREATE INDEX memories_attribute
            ON memories(user_id, agent_id, ifnull(group_id, x''), privacy_scope, attribute, said_at, message)
            WHERE attribute IS NOT NULL;
        CREATE INDEX memories_correcting
            ON memories(user_id, agent_id, ifnull(group_id, x''), privacy_scope) WHERE corrects_terms IS NOT NULL;
        CREATE INDEX memories_hour ON memories(group_id, agent_id, said_at) WHERE group_id IS NOT NULL;
        CREATE UNIQUE INDEX jobs_summarize ON jobs(partition) WHERE kind = 3 AND state = 0;

        CREATE INDEX rows_order ON rows(segment, kind, said_at, ref);
        ALTER TABLE segments ADD COLUMN first_at INTEGER NOT NULL DEFAULT 0;
        UPDATE segments SET first_at =
            ifnull((SELECT min(r.said_at) FROM rows AS r WHERE r.segment = segments.segment), last_at);
        DROP INDEX segments_room;
        CREATE INDEX segments_time ON segments(partition, room, last_at);
        ALTER TABLE rows ADD COLUMN before_seq INTEGER;
        ALTER TABLE rows ADD COLUMN after_seq INTEGER;
        UPDATE rows SET before_seq = o.earlier & 4294967295, after_seq = o.later & 4294967295
            FROM (SELECT row_key, lag(row_key) OVER w AS earlier, lead(row_key) OVER w AS later FROM rows
                WINDOW w AS (PARTITION BY segment, kind ORDER BY said_at, ref)) AS o
            WHERE o.row_key = rows.row_key;
        """;
}
