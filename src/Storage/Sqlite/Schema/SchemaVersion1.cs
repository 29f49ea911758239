namespace Confidant.Storage.Sqlite;

/// <summary>The tables of the first version. Ids of ours are 16-byte blobs, times are Unix milliseconds.</summary>
internal static class SchemaVersion1
{
    /// <summary>The script.</summary>
    public const string Script = """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;

        CREATE TABLE user_profiles(
            user_id BLOB PRIMARY KEY, first_seen INTEGER NOT NULL, last_active INTEGER NOT NULL,
            created_by_agent BLOB NOT NULL, cross_context_enabled INTEGER NOT NULL DEFAULT 0,
            remembering INTEGER NOT NULL DEFAULT 1, data_retention_days INTEGER, language TEXT) WITHOUT ROWID;
        CREATE TABLE identities(
            platform TEXT NOT NULL, external_id TEXT NOT NULL, user_id BLOB NOT NULL REFERENCES user_profiles(user_id),
            display_name TEXT NOT NULL, handle TEXT, method TEXT NOT NULL, confidence TEXT NOT NULL, proof TEXT NOT NULL,
            scope INTEGER NOT NULL DEFAULT 0, first_seen INTEGER NOT NULL, verified_at INTEGER,
            PRIMARY KEY(platform, external_id)) WITHOUT ROWID;
        CREATE INDEX identities_user ON identities(user_id);

        CREATE TABLE group_contexts(
            group_id BLOB NOT NULL, agent_id BLOB NOT NULL, name TEXT NOT NULL, is_public INTEGER NOT NULL,
            respond_only_when_mentioned INTEGER NOT NULL DEFAULT 1, learn_from_all_messages INTEGER NOT NULL DEFAULT 1,
            memory_retention_days INTEGER DEFAULT 90, epoch INTEGER NOT NULL, is_active INTEGER NOT NULL,
            joined_at INTEGER NOT NULL, left_at INTEGER, PRIMARY KEY(group_id, agent_id)) WITHOUT ROWID;
        CREATE TABLE group_keys(
            platform TEXT NOT NULL, chat TEXT NOT NULL, group_id BLOB NOT NULL, PRIMARY KEY(platform, chat)) WITHOUT ROWID;

        CREATE TABLE rooms(
            room INTEGER PRIMARY KEY, platform TEXT NOT NULL, chat TEXT NOT NULL, thread TEXT NOT NULL,
            UNIQUE(platform, chat, thread));

        CREATE TABLE messages(
            id INTEGER PRIMARY KEY, message_id BLOB NOT NULL UNIQUE, agent_id BLOB NOT NULL,
            user_id BLOB, addressee_id BLOB, author_name TEXT NOT NULL, source TEXT, platform TEXT NOT NULL,
            room INTEGER NOT NULL REFERENCES rooms(room), group_id BLOB, group_epoch INTEGER NOT NULL,
            context_type INTEGER NOT NULL, privacy_scope INTEGER NOT NULL, text TEXT NOT NULL, terms BLOB NOT NULL,
            word_count INTEGER NOT NULL, has_time INTEGER NOT NULL, language INTEGER NOT NULL,
            said_at INTEGER NOT NULL, expires_at INTEGER, learn INTEGER NOT NULL);
        CREATE UNIQUE INDEX messages_source ON messages(source, agent_id) WHERE source IS NOT NULL;
        CREATE INDEX messages_room ON messages(room);
        CREATE INDEX messages_user ON messages(user_id) WHERE user_id IS NOT NULL;
        CREATE INDEX messages_expiry ON messages(expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE message_sources(
            reply INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
            source INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
            rests INTEGER NOT NULL, PRIMARY KEY(reply, source)) WITHOUT ROWID;
        CREATE INDEX message_sources_source ON message_sources(source);

        CREATE TABLE memories(
            id INTEGER PRIMARY KEY, entry_id BLOB NOT NULL UNIQUE, agent_id BLOB NOT NULL, user_id BLOB NOT NULL,
            user_name TEXT NOT NULL, group_id BLOB, group_epoch INTEGER NOT NULL, context_type INTEGER NOT NULL,
            privacy_scope INTEGER NOT NULL, lossless_restatement TEXT NOT NULL, quote TEXT NOT NULL, keywords TEXT NOT NULL,
            said_at INTEGER NOT NULL, happened_at INTEGER, recorded_at INTEGER NOT NULL, valid_to INTEGER,
            superseded_by INTEGER REFERENCES memories(id) ON DELETE SET NULL, location TEXT, persons TEXT NOT NULL,
            entities TEXT NOT NULL, topic TEXT, attribute TEXT, platform TEXT NOT NULL, importance REAL NOT NULL,
            confidence REAL NOT NULL, language INTEGER NOT NULL, expires_at INTEGER, content_hash INTEGER NOT NULL,
            terms BLOB NOT NULL, word_count INTEGER NOT NULL, has_time INTEGER NOT NULL);
        CREATE UNIQUE INDEX memories_statement
            ON memories(user_id, agent_id, ifnull(group_id, x''), privacy_scope, content_hash) WHERE valid_to IS NULL;
        CREATE INDEX memories_attribute
            ON memories(user_id, agent_id, ifnull(group_id, x''), privacy_scope, attribute)
            WHERE attribute IS NOT NULL AND valid_to IS NULL;
        CREATE INDEX memories_user ON memories(user_id);
        CREATE INDEX memories_superseded ON memories(superseded_by) WHERE superseded_by IS NOT NULL;
        CREATE INDEX memories_expiry ON memories(expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE memory_sources(
            memory INTEGER NOT NULL REFERENCES memories(id) ON DELETE CASCADE,
            source INTEGER NOT NULL REFERENCES messages(id), PRIMARY KEY(memory, source)) WITHOUT ROWID;
        CREATE INDEX memory_sources_source ON memory_sources(source);

        CREATE TABLE partitions(
            partition INTEGER PRIMARY KEY, kind INTEGER NOT NULL, agent_id BLOB NOT NULL, owner_id BLOB NOT NULL,
            group_epoch INTEGER NOT NULL, privacy_epoch INTEGER NOT NULL DEFAULT 0, row_count INTEGER NOT NULL DEFAULT 0,
            word_count INTEGER NOT NULL DEFAULT 0, segment_count INTEGER NOT NULL DEFAULT 0,
            next_turn INTEGER NOT NULL DEFAULT 1, next_memory INTEGER NOT NULL DEFAULT 1073741824,
            UNIQUE(owner_id, agent_id, kind, group_epoch));
        CREATE TABLE segments(
            segment INTEGER PRIMARY KEY, partition INTEGER NOT NULL, room INTEGER NOT NULL, last_at INTEGER NOT NULL,
            row_count INTEGER NOT NULL, word_count INTEGER NOT NULL);
        CREATE INDEX segments_room ON segments(partition, room);
        CREATE TABLE rows(
            row_key INTEGER PRIMARY KEY, kind INTEGER NOT NULL, ref INTEGER NOT NULL, segment INTEGER NOT NULL,
            word_count INTEGER NOT NULL, has_time INTEGER NOT NULL, said_at INTEGER NOT NULL, agent_id BLOB NOT NULL,
            user_id BLOB NOT NULL, group_id BLOB, group_epoch INTEGER NOT NULL, context_type INTEGER NOT NULL,
            privacy_scope INTEGER NOT NULL, expires_at INTEGER, vector BLOB);
        CREATE INDEX rows_ref ON rows(ref, kind);
        CREATE INDEX rows_waiting ON rows(row_key) WHERE vector IS NULL;
        CREATE TABLE postings(
            partition INTEGER NOT NULL, term INTEGER NOT NULL, seq INTEGER NOT NULL,
            PRIMARY KEY(partition, term, seq)) WITHOUT ROWID;
        CREATE TABLE participants(
            partition INTEGER NOT NULL, user_id BLOB NOT NULL, name TEXT NOT NULL, row_count INTEGER NOT NULL,
            readable_until INTEGER NOT NULL, PRIMARY KEY(partition, user_id)) WITHOUT ROWID;

        CREATE TABLE inbox(
            id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, delivery_key TEXT NOT NULL,
            conversation TEXT NOT NULL, payload BLOB, attempts INTEGER NOT NULL DEFAULT 0, received_at INTEGER NOT NULL,
            state INTEGER NOT NULL DEFAULT 0, reason TEXT, changed_at INTEGER NOT NULL, UNIQUE(account, delivery_key));
        CREATE INDEX inbox_pending ON inbox(id) WHERE state = 0;
        CREATE INDEX inbox_parked ON inbox(id) WHERE state = 2;
        CREATE TABLE outbox(
            id INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, payload BLOB, reply INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0, committed_at INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,
            reason TEXT, changed_at INTEGER NOT NULL);
        CREATE INDEX outbox_pending ON outbox(id) WHERE state = 0;
        CREATE TABLE outbox_sources(
            chunk INTEGER NOT NULL REFERENCES outbox(id) ON DELETE CASCADE,
            message INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
            PRIMARY KEY(chunk, message)) WITHOUT ROWID;
        CREATE INDEX outbox_sources_message ON outbox_sources(message);
        CREATE TABLE jobs(
            id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, partition INTEGER,
            message INTEGER REFERENCES messages(id) ON DELETE CASCADE, note BLOB NOT NULL,
            forgot_messages INTEGER, forgot_memories INTEGER, forgot_replies INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL, owner TEXT, state INTEGER NOT NULL DEFAULT 0,
            reason TEXT, changed_at INTEGER NOT NULL);
        CREATE INDEX jobs_waiting ON jobs(kind, id) WHERE state = 0;
        CREATE INDEX jobs_message ON jobs(message) WHERE message IS NOT NULL;
        CREATE TABLE leases(
            name TEXT PRIMARY KEY, owner TEXT NOT NULL, fence INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE buttons(
            token TEXT PRIMARY KEY, turn INTEGER NOT NULL, user_id BLOB NOT NULL, conversation TEXT, action TEXT NOT NULL,
            argument TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX buttons_turn ON buttons(turn);
        CREATE INDEX buttons_user ON buttons(user_id);
        CREATE INDEX buttons_expiry ON buttons(expires_at);
        CREATE TABLE audit(
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, user_id BLOB NOT NULL, action TEXT NOT NULL, rows INTEGER NOT NULL);
        CREATE TABLE forget_marks(
            id INTEGER PRIMARY KEY, user_id BLOB NOT NULL, at INTEGER NOT NULL, room INTEGER, terms BLOB);
        CREATE INDEX forget_marks_user ON forget_marks(user_id, at);
        """;
}
