namespace Confidant.Storage.Sqlite;

/// <summary>A person's own context, which every agent of theirs may read.</summary>
internal static class ContextColumns
{
    /// <summary>The script.</summary>
    public const string Script = $"""
        ALTER TABLE memories ADD COLUMN value TEXT;
        CREATE INDEX memories_context ON memories(user_id, topic, said_at)
            WHERE agent_id = {Any} AND valid_to IS NULL AND deleted_at IS NULL;

        {Move}

        """;

    private const string Any = ScopePredicate.AnyAgent;

    // What was said of oneself in private becomes the person's own, so far as the fact it states tells that for sure; tools,
    // projects, goals and challenges of earlier versions stay with their agent until they are told again. Index rows move to
    // partitions of their own, with their words, and get new vectors.
    private const string Move = $"""
        CREATE TABLE moved_memories(id INTEGER PRIMARY KEY);
        INSERT INTO moved_memories SELECT id FROM memories
            WHERE context_type = 0 AND group_id IS NULL AND persons = '' AND agent_id = (SELECT min(agent_id) FROM memories)
                AND attribute IN ('profile.name', 'profile.employer', 'profile.role', 'profile.industry', 'preference.answers',
                    'preference.answer_language');
        UPDATE memories SET agent_id = {Any} WHERE id IN (SELECT id FROM moved_memories);

        INSERT OR IGNORE INTO partitions(owner_id, agent_id, kind, group_epoch)
            SELECT DISTINCT p.owner_id, {Any}, p.kind, p.group_epoch FROM rows AS r JOIN partitions AS p ON p.partition = r.row_key >> 32
            WHERE r.kind = 2 AND r.ref IN (SELECT id FROM moved_memories);
        CREATE TABLE moved_rows(
            source INTEGER NOT NULL, seq INTEGER NOT NULL, target INTEGER NOT NULL, target_seq INTEGER NOT NULL,
            old_segment INTEGER NOT NULL, words INTEGER NOT NULL, said_at INTEGER NOT NULL, PRIMARY KEY(source, seq));
        INSERT INTO moved_rows
            SELECT p.partition, r.row_key & 4294967295, n.partition,
                1073741823 + row_number() OVER (PARTITION BY n.partition ORDER BY r.row_key), r.segment, r.word_count, r.said_at
            FROM rows AS r JOIN partitions AS p ON p.partition = r.row_key >> 32
            JOIN partitions AS n
                ON n.owner_id = p.owner_id AND n.kind = p.kind AND n.group_epoch = p.group_epoch AND n.agent_id = {Any}
            WHERE r.kind = 2 AND r.ref IN (SELECT id FROM moved_memories);

        INSERT INTO segments(partition, room, first_at, last_at, row_count, word_count)
            SELECT m.target, s.room, min(m.said_at), max(m.said_at), count(*), sum(m.words)
            FROM moved_rows AS m JOIN segments AS s ON s.segment = m.old_segment GROUP BY m.target, m.old_segment;
        UPDATE segments SET row_count = row_count - x.rows, word_count = word_count - x.words
            FROM (SELECT old_segment, count(*) AS rows, sum(words) AS words FROM moved_rows GROUP BY old_segment) AS x
            WHERE segment = x.old_segment;
        UPDATE partitions SET row_count = row_count - x.rows, word_count = word_count - x.words
            FROM (SELECT source, count(*) AS rows, sum(words) AS words FROM moved_rows GROUP BY source) AS x
            WHERE partition = x.source;
        UPDATE partitions SET row_count = x.rows, word_count = x.words, next_memory = 1073741824 + x.rows,
                segment_count = (SELECT count(*) FROM segments AS s WHERE s.partition = x.target)
            FROM (SELECT target, count(*) AS rows, sum(words) AS words FROM moved_rows GROUP BY target) AS x
            WHERE partition = x.target;

        UPDATE participants SET row_count = row_count - x.rows
            FROM (SELECT m.source, r.user_id, count(*) AS rows FROM moved_rows AS m
                JOIN rows AS r ON r.row_key = (m.source << 32) | m.seq GROUP BY 1, 2) AS x
            WHERE participants.partition = x.source AND participants.user_id = x.user_id;
        INSERT INTO participants(partition, user_id, name, row_count, readable_until)
            SELECT m.target, r.user_id, max(e.user_name), count(*), max(ifnull(r.expires_at, 9223372036854775807))
            FROM moved_rows AS m JOIN rows AS r ON r.row_key = (m.source << 32) | m.seq JOIN memories AS e ON e.id = r.ref
            GROUP BY 1, 2;

        INSERT INTO postings(partition, term, seq)
            SELECT m.target, w.term, m.target_seq FROM postings AS w
            CROSS JOIN moved_rows AS m ON m.source = w.partition AND m.seq = w.seq;
        DELETE FROM postings WHERE EXISTS (
            SELECT 1 FROM moved_rows AS m WHERE m.source = postings.partition AND m.seq = postings.seq);
        UPDATE rows SET row_key = (m.target << 32) | m.target_seq, agent_id = {Any}, vector = NULL,
                segment = (SELECT s.segment FROM segments AS s JOIN segments AS o ON o.segment = m.old_segment
                    WHERE s.partition = m.target AND s.room = o.room AND m.said_at BETWEEN s.first_at AND s.last_at)
            FROM moved_rows AS m WHERE rows.row_key = (m.source << 32) | m.seq;
        UPDATE rows SET before_seq = o.earlier & 4294967295, after_seq = o.later & 4294967295
            FROM (SELECT row_key, lag(row_key) OVER w AS earlier, lead(row_key) OVER w AS later FROM rows
                WHERE kind = 2 AND segment IN (SELECT old_segment FROM moved_rows
                    UNION SELECT s.segment FROM segments AS s WHERE s.partition IN (SELECT target FROM moved_rows))
                WINDOW w AS (PARTITION BY segment ORDER BY said_at, ref)) AS o
            WHERE o.row_key = rows.row_key;
        DROP TABLE moved_rows;
        DROP TABLE moved_memories;
        """;
}
