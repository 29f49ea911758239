namespace Confidant.Storage.Sqlite;

/// <summary>The feeds that people connect, their posts, and the runs over them. A post is a message of the transcript; what stands here is
/// what a message does not have.</summary>
internal static class FeedTables
{
    /// <summary>The script.</summary>
    /// <remarks>A reading is known by the run that began it: a later run may go on with it, and what neither came across is gone. So the
    /// numbers of runs only rise. <c>chosen</c> is what a person decided of a single post: 1 to learn from it, 0 not to.
    /// What is <c>unsettled</c> was left out or taken in with many others, and waits to be moved in the index.</remarks>
    public const string Script = """
        CREATE TABLE integrations(
            integration INTEGER PRIMARY KEY, integration_id BLOB NOT NULL UNIQUE, user_id BLOB NOT NULL REFERENCES user_profiles(user_id),
            platform TEXT NOT NULL, account TEXT NOT NULL, handle TEXT NOT NULL, address TEXT, proof INTEGER NOT NULL,
            is_fetched INTEGER NOT NULL, is_paused INTEGER NOT NULL DEFAULT 0, grant_box BLOB, position TEXT,
            reading INTEGER, full_at INTEGER, problem INTEGER, connected_at INTEGER NOT NULL, synced_at INTEGER, due_at INTEGER,
            UNIQUE(user_id, platform, account));
        CREATE INDEX integrations_due ON integrations(due_at) WHERE due_at IS NOT NULL AND is_paused = 0;
        CREATE TABLE sync_runs(
            run INTEGER PRIMARY KEY AUTOINCREMENT, run_id BLOB NOT NULL UNIQUE,
            integration INTEGER NOT NULL REFERENCES integrations(integration) ON DELETE CASCADE,
            kind INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0, file TEXT, position TEXT, reading INTEGER,
            targets TEXT, update_self INTEGER, include_analytics INTEGER, sentiment_weight REAL, watched TEXT, shown_as TEXT,
            processed INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, edited INTEGER NOT NULL DEFAULT 0,
            deleted INTEGER NOT NULL DEFAULT 0, forgotten INTEGER NOT NULL DEFAULT 0, learned INTEGER NOT NULL DEFAULT 0,
            expected INTEGER, personas TEXT NOT NULL DEFAULT '', learned_nothing INTEGER, learning_failed INTEGER NOT NULL DEFAULT 0,
            problem INTEGER, asked_at INTEGER NOT NULL, ended_at INTEGER);
        CREATE UNIQUE INDEX sync_runs_open ON sync_runs(integration) WHERE state < 2;
        CREATE INDEX sync_runs_integration ON sync_runs(integration);
        CREATE INDEX sync_runs_ended ON sync_runs(ended_at) WHERE ended_at IS NOT NULL;
        ALTER TABLE jobs ADD COLUMN sync_run INTEGER REFERENCES sync_runs(run) ON DELETE CASCADE;
        CREATE INDEX jobs_sync ON jobs(sync_run) WHERE sync_run IS NOT NULL;
        CREATE TABLE posts(
            message INTEGER PRIMARY KEY REFERENCES messages(id) ON DELETE CASCADE,
            integration INTEGER REFERENCES integrations(integration) ON DELETE SET NULL, user_id BLOB NOT NULL,
            posted_at INTEGER NOT NULL, is_public INTEGER NOT NULL, nature INTEGER NOT NULL, not_learned INTEGER NOT NULL,
            chosen INTEGER, content_hash INTEGER NOT NULL, hashtags TEXT NOT NULL, mentions TEXT NOT NULL, likes INTEGER NOT NULL,
            comments INTEGER NOT NULL, shares INTEGER NOT NULL, address TEXT, importance REAL NOT NULL, seen_by INTEGER NOT NULL,
            unsettled INTEGER NOT NULL DEFAULT 0, left_by TEXT);
        CREATE INDEX posts_left ON posts(user_id, left_by) WHERE left_by IS NOT NULL;
        CREATE INDEX posts_integration ON posts(integration) WHERE integration IS NOT NULL;
        CREATE INDEX posts_unsettled ON posts(message) WHERE unsettled = 1;
        CREATE INDEX posts_user ON posts(user_id, posted_at);
        CREATE TABLE feed_choices(
            user_id BLOB PRIMARY KEY REFERENCES user_profiles(user_id), only_tags TEXT NOT NULL, without_tags TEXT NOT NULL,
            since INTEGER, until INTEGER) WITHOUT ROWID;
        ALTER TABLE forget_marks ADD COLUMN lasts INTEGER NOT NULL DEFAULT 0;

        """;
}
