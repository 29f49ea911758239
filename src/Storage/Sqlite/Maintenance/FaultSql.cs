namespace Confidant.Storage.Sqlite;

/// <summary>Counts each kind of fault.</summary>
internal static class FaultSql
{
    private const string Never = "9223372036854775807";
    private const string FirstRow = "p.partition << 32";
    private const string LastRow = "((p.partition + 1) << 32) - 1";

    // What is due is deleted within the hour, what is forgotten with an undo within a minute after it; a host that was down
    // catches up as it starts.
    private const string PurgedBefore = "?1 - 7200000";
    private const string UndoneBefore = "?1 - 1200000";
    private const string LeftBefore = "?1 - 2599200000";

    private const string Copies =
        "CASE WHEN o.privacy_scope <> 2 OR o.context_type = 3 THEN 1 WHEN o.group_id IS NULL THEN 2 ELSE 3 END";

    private const string Unlike = """
        o.agent_id <> r.agent_id OR o.user_id <> r.user_id OR o.group_id IS NOT r.group_id OR o.group_epoch <> r.group_epoch
            OR o.context_type <> r.context_type OR o.privacy_scope <> r.privacy_scope OR o.expires_at IS NOT r.expires_at
        """;

    // Posts that were left out or taken in with many others are moved soon.
    private const string Unsettled = "(SELECT waiting.message FROM posts AS waiting WHERE waiting.unsettled = 1)";

    private const string MemoryWithoutSource = """
        SELECT count(*) FROM memories AS e WHERE NOT EXISTS (SELECT 1 FROM memory_sources AS s WHERE s.memory = e.id)
            OR EXISTS (SELECT 1 FROM memory_sources AS s LEFT JOIN messages AS m ON m.id = s.source
                WHERE s.memory = e.id AND (m.id IS NULL OR (m.deleted_at IS NOT NULL AND e.deleted_at IS NULL)))
        """;

    // A person's own context is every agent's; it was told to one of them in a private chat.
    private const string OfAnotherAgent = $"""
        (m.agent_id <> e.agent_id AND (e.agent_id <> {ScopePredicate.AnyAgent} OR e.context_type <> 0 OR e.group_id IS NOT NULL))
        """;

    private const string MemoryWiderThanSource = $"""
        SELECT count(*) FROM memories AS e WHERE EXISTS (
            SELECT 1 FROM memory_sources AS s JOIN messages AS m ON m.id = s.source
            WHERE s.memory = e.id AND m.id NOT IN {Unsettled} AND (m.privacy_scope < e.privacy_scope OR m.user_id IS NOT e.user_id
                OR {OfAnotherAgent} OR m.group_id IS NOT e.group_id OR m.group_epoch <> e.group_epoch
                OR ifnull(m.expires_at, {Never}) < ifnull(e.expires_at, {Never})))
        """;

    private const string RowWithoutOwner = """
        SELECT count(*) FROM rows AS r WHERE CASE r.kind
            WHEN 1 THEN NOT EXISTS (SELECT 1 FROM messages AS m
                WHERE m.id = r.ref AND m.user_id IS NOT NULL AND m.deleted_at IS NULL)
            ELSE NOT EXISTS (SELECT 1 FROM memories AS e
                WHERE e.id = r.ref AND e.valid_to IS NULL AND e.deleted_at IS NULL) END
        """;

    private const string OwnerWithoutRow = $"""
        SELECT (SELECT count(*) FROM messages AS o WHERE o.user_id IS NOT NULL AND o.deleted_at IS NULL
                AND o.id NOT IN {Unsettled} AND (SELECT count(*) FROM rows AS r WHERE r.ref = o.id AND r.kind = 1) <> {Copies})
            + (SELECT count(*) FROM memories AS o WHERE o.valid_to IS NULL AND o.deleted_at IS NULL
                AND (SELECT count(*) FROM rows AS r WHERE r.ref = o.id AND r.kind = 2) <> {Copies})
        """;

    private const string RowUnlikeOwner = $"""
        SELECT (SELECT count(*) FROM rows AS r JOIN messages AS o ON o.id = r.ref WHERE r.kind = 1 AND ({Unlike}))
            + (SELECT count(*) FROM rows AS r JOIN memories AS o ON o.id = r.ref WHERE r.kind = 2 AND ({Unlike}))
        """;

    private const string RowMisplaced = $"""
        SELECT count(*) FROM rows AS r LEFT JOIN partitions AS p ON p.partition = r.row_key >> 32
        WHERE (r.kind = 2 OR r.ref NOT IN {Unsettled}) AND (p.agent_id = r.agent_id AND CASE p.kind
            WHEN 1 THEN p.owner_id = r.user_id AND r.context_type <> 3
                AND (r.privacy_scope = 2 OR (r.privacy_scope = 0 AND r.context_type = 0 AND r.group_id IS NULL))
            WHEN 2 THEN p.owner_id = r.user_id AND r.privacy_scope = 2 AND r.context_type <> 3
            WHEN 3 THEN p.owner_id = r.group_id AND p.group_epoch = r.group_epoch AND r.privacy_scope IN (1, 2) AND r.context_type <> 3
            WHEN 4 THEN p.owner_id = r.user_id AND r.privacy_scope <> 2
            WHEN 5 THEN p.owner_id = r.agent_id AND r.privacy_scope = 2 AND r.context_type = 3 AND r.group_id IS NOT NULL
            END) IS NOT TRUE
        """;

    private const string WordWithoutRow = """
        SELECT count(*) FROM postings AS w
        WHERE NOT EXISTS (SELECT 1 FROM rows AS r WHERE r.row_key = (w.partition << 32) | w.seq)
        """;

    private const string WordsMissing = $"""
        SELECT count(*) FROM partitions AS p WHERE (SELECT count(*) FROM postings AS w WHERE w.partition = p.partition)
            < (SELECT ifnull(sum(length(coalesce(m.terms, e.terms)) / 8), 0) FROM rows AS r
                LEFT JOIN messages AS m ON r.kind = 1 AND m.id = r.ref LEFT JOIN memories AS e ON r.kind = 2 AND e.id = r.ref
                WHERE r.row_key BETWEEN {FirstRow} AND {LastRow})
        """;

    private const string WrongParticipant = """
        WITH present AS (SELECT row_key >> 32 AS partition, user_id, count(*) AS row_count FROM rows GROUP BY 1, 2)
        SELECT (SELECT count(*) FROM participants AS t LEFT JOIN present AS n ON n.partition = t.partition AND n.user_id = t.user_id
                WHERE n.row_count IS NOT t.row_count)
            + (SELECT count(*) FROM present AS n LEFT JOIN participants AS t ON t.partition = n.partition AND t.user_id = n.user_id
                WHERE t.user_id IS NULL)
        """;

    private const string WrongTotals = $"""
        SELECT count(*) FROM partitions AS p WHERE (p.row_count, p.word_count) <> (
                SELECT count(*), ifnull(sum(r.word_count), 0) FROM rows AS r WHERE r.row_key BETWEEN {FirstRow} AND {LastRow})
            OR p.segment_count <> (SELECT count(*) FROM segments AS s WHERE s.partition = p.partition)
        """;

    private const string WaitingWithoutSource = $"""
        SELECT count(*) FROM outbox AS c WHERE c.state = 0 AND (
            (c.reply IS NOT NULL AND NOT EXISTS (SELECT 1 FROM messages AS m WHERE m.id = c.reply))
            OR EXISTS (SELECT 1 FROM outbox_sources AS s LEFT JOIN messages AS m ON m.id = s.message
                WHERE s.chunk = c.id AND (m.id IS NULL OR m.deleted_at IS NOT NULL OR m.expires_at <= {PurgedBefore})))
        """;

    private const string SummaryWithoutSource = """
        SELECT (SELECT count(*) FROM summaries AS u
                WHERE NOT EXISTS (SELECT 1 FROM summary_sources AS s WHERE s.summary = u.id)
                    OR EXISTS (SELECT 1 FROM summary_sources AS s LEFT JOIN messages AS m ON m.id = s.source
                        WHERE s.summary = u.id AND (m.id IS NULL OR m.deleted_at IS NOT NULL)))
            + (SELECT count(*) FROM session_summaries AS u
                WHERE NOT EXISTS (SELECT 1 FROM session_summary_sources AS s WHERE s.session = u.session)
                    OR EXISTS (SELECT 1 FROM session_summary_sources AS s LEFT JOIN messages AS m ON m.id = s.source
                        WHERE s.session = u.session AND (m.id IS NULL OR m.deleted_at IS NOT NULL)))
        """;

    private const string MessageInForeignSession = """
        SELECT count(*) FROM messages AS m JOIN chat_sessions AS c ON c.session = m.session
        WHERE m.agent_id <> c.agent_id OR m.group_id IS NOT c.group_id
            OR CASE WHEN c.group_id IS NULL THEN ifnull(m.user_id, m.addressee_id) IS NOT c.user_id
                ELSE m.room <> c.room OR m.group_epoch <> c.group_epoch END
        """;

    private const string SessionWithoutMessage = """
        SELECT count(*) FROM chat_sessions AS c
        WHERE c.last_message_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM messages AS m WHERE m.session = c.session)
        """;

    private const string Held = """
        profile_link_sides AS reader JOIN profile_link_sides AS owner USING(link_id)
        WHERE reader.user_id <> owner.user_id AND reader.confirmed_at IS NOT NULL AND owner.confirmed_at IS NOT NULL
        """;

    private const string Told = "h.reader_id = reader.user_id AND h.owner_id = owner.user_id AND h.opens_private = owner.opens_private";

    private const string ReachUnlikeLink = $"""
        SELECT (SELECT count(*) FROM profile_reach AS h WHERE NOT EXISTS (SELECT 1 FROM {Held} AND {Told}))
            + (SELECT count(*) FROM {Held} AND NOT EXISTS (SELECT 1 FROM profile_reach AS h WHERE {Told}))
        """;

    private const string Overdue = $"""
        SELECT (SELECT count(*) FROM messages WHERE expires_at <= {PurgedBefore})
            + (SELECT count(*) FROM memories WHERE expires_at <= {PurgedBefore})
            + (SELECT count(*) FROM messages WHERE deleted_at <= {UndoneBefore})
            + (SELECT count(*) FROM group_contexts AS g JOIN partitions AS p
                ON p.owner_id = g.group_id AND p.agent_id = g.agent_id AND p.kind = 3
                JOIN rows AS r ON r.row_key BETWEEN {FirstRow} AND {LastRow} AND r.privacy_scope = 1
                WHERE g.is_active = 0 AND g.left_at <= {LeftBefore})
            + (SELECT count(*) {AnnouncementTable.Unheard} AND a.since <= {LeftBefore})
        """;

    /// <summary>The statements that look at things as they are.</summary>
    public static readonly IReadOnlyDictionary<StoreFault, string> Timeless = new Dictionary<StoreFault, string>
    {
        [StoreFault.MemoryWithoutSource] = MemoryWithoutSource,
        [StoreFault.MemoryWiderThanSource] = MemoryWiderThanSource,
        [StoreFault.RowWithoutOwner] = RowWithoutOwner,
        [StoreFault.OwnerWithoutRow] = OwnerWithoutRow,
        [StoreFault.RowUnlikeOwner] = RowUnlikeOwner,
        [StoreFault.RowMisplaced] = RowMisplaced,
        [StoreFault.WordWithoutRow] = WordWithoutRow,
        [StoreFault.WordsMissing] = WordsMissing,
        [StoreFault.WrongParticipant] = WrongParticipant,
        [StoreFault.WrongTotals] = WrongTotals,
        [StoreFault.SummaryWithoutSource] = SummaryWithoutSource,
        [StoreFault.MessageInForeignSession] = MessageInForeignSession,
        [StoreFault.SessionWithoutMessage] = SessionWithoutMessage,
        [StoreFault.ReachUnlikeLink] = ReachUnlikeLink,
    };

    /// <summary>The statements that look at what is due at the present moment, their ?1.</summary>
    public static readonly IReadOnlyDictionary<StoreFault, string> Timed = new Dictionary<StoreFault, string>
    {
        [StoreFault.WaitingWithoutSource] = WaitingWithoutSource,
        [StoreFault.Overdue] = Overdue,
    };
}
