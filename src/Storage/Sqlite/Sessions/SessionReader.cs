using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads sessions for their audience. Title, last prompt and turns come from the messages that it may read.</summary>
internal static class SessionReader
{
    // A direct audience's sessions are listed wherever they began, a group's in their own conversation.
    private static readonly IReadOnlyDictionary<AudienceKind, string> _listSql = ScopePredicate.ForEach(kind => $"""
        {Columns(kind)} WHERE {BelongsOrIsOpen(kind, "?15 AND")} AND (?7 IS NULL OR c.platform = ?7)
            AND (?8 IS NULL OR c.subject_platform = ?8 COLLATE NOCASE) AND (?9 IS NULL OR c.session_type = ?9)
            AND (?10 IS NULL OR c.external_id = ?10)
            AND (?11 IS NULL OR instr(char(10) || c.video_ids || char(10), char(10) || ?11 || char(10)) > 0)
            AND (?12 = 0 OR c.last_message_at IS NOT NULL)
        ORDER BY ifnull(c.last_message_at, c.created_at) DESC, c.session DESC LIMIT ?13 OFFSET ?14
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _findSql = ScopePredicate.ForEach(kind =>
        $"{Columns(kind)} WHERE {Belongs(kind)} AND c.session_id = ?7");

    private static readonly IReadOnlyDictionary<AudienceKind, string> _currentSql = ScopePredicate.ForEach(kind => $"""
        {Columns(kind)} JOIN current_sessions AS n ON n.session = c.session
        WHERE {Belongs(kind)} AND n.room = ?6 AND n.agent_id = ?1 AND n.touched_at >= ?7
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _numberSql = ScopePredicate.ForEach(kind =>
        $"SELECT c.session FROM chat_sessions AS c WHERE {Belongs(kind)} AND c.session_id = ?7");

    private static readonly IReadOnlyDictionary<AudienceKind, string> _openSql = ScopePredicate.ForEach(kind =>
        $"SELECT c.session FROM chat_sessions AS c WHERE {BelongsOrIsOpen(kind, "")} AND c.session_id = ?7");

    private static readonly IReadOnlyDictionary<AudienceKind, string> _continuedSql = ScopePredicate.ForEach(kind => $"""
        SELECT c.session, c.session_id, c.session_type FROM current_sessions AS n JOIN chat_sessions AS c ON c.session = n.session
        WHERE {Belongs(kind)} AND n.room = ?6 AND n.agent_id = ?1 AND n.touched_at >= ?7
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _turnsSql = ScopePredicate.ForEach(kind => $"""
        SELECT m.message_id, m.user_id, m.author_name, m.text, m.said_at FROM messages AS m
        WHERE m.session IN (?6, (SELECT c.continues FROM chat_sessions AS c WHERE c.session = ?6))
            AND {ScopePredicate.AllowsTurn(kind, "m")} ORDER BY m.id DESC LIMIT ?7
        """);

    /// <summary>The audience's sessions, the latest first.</summary>
    public static IReadOnlyList<ChatSession> List(
        SqliteConnection db, Audience audience, ConversationKey conversation, SessionFilter filter, DateTimeOffset now)
    {
        filter.Check();
        return ReadAll(db.Use(_listSql[audience.Kind]).BindAudience(audience, now).Bind(RoomTable.Find(db, conversation))
            .Bind(filter.Platform?.Name).Bind(filter.SubjectPlatform).Bind(filter.Type).Bind(filter.ExternalId)
            .Bind(filter.VideoId).Bind(filter.SpokenOnly).Bind((long)filter.Limit).Bind((long)filter.Offset)
            .Bind(filter.WithLinked));
    }

    /// <summary>One of the audience's sessions; null where it is another's or gone.</summary>
    public static ChatSession? Find(
        SqliteConnection db, Audience audience, ConversationKey conversation, SessionId session, DateTimeOffset now) =>
        ReadAll(db.Use(_findSql[audience.Kind]).BindAudience(audience, now).Bind(RoomTable.Find(db, conversation))
            .Bind(session.Value)).SingleOrDefault();

    /// <summary>The session that a message said at a moment would continue; null where one would begin.</summary>
    public static ChatSession? FindCurrent(
        SqliteConnection db, Audience audience, ConversationKey conversation, DateTimeOffset at, DateTimeOffset now) =>
        ReadAll(db.Use(_currentSql[audience.Kind]).BindAudience(audience, now).Bind(RoomTable.Find(db, conversation))
            .Bind(at - SessionRules.Silence)).SingleOrDefault();

    /// <summary>The row number of one of the audience's sessions; null where it is another's or gone.</summary>
    public static long? FindNumber(
        SqliteConnection db, Audience audience, ConversationKey conversation, SessionId session, DateTimeOffset now) =>
        db.Use(_numberSql[audience.Kind]).BindAudience(audience, now).Bind(RoomTable.Find(db, conversation))
            .Bind(session.Value).Scalar();

    /// <summary>The same, also of another profile of the person's that lets this one read its private chats.</summary>
    public static long? FindOpenNumber(
        SqliteConnection db, Audience audience, ConversationKey conversation, SessionId session, DateTimeOffset now) =>
        db.Use(_openSql[audience.Kind]).BindAudience(audience, now).Bind(RoomTable.Find(db, conversation))
            .Bind(session.Value).Scalar();

    /// <summary>The latest turns of a session, oldest first.</summary>
    public static IReadOnlyList<TranscriptTurn> ReadTurns(
        SqliteConnection db,
        Audience audience,
        ConversationKey conversation,
        SessionId session,
        int maxTurns,
        DateTimeOffset now) =>
        FindNumber(db, audience, conversation, session, now) is { } number ? ReadTurns(db, audience, number, maxTurns, now) : [];

    /// <summary>The latest turns of the session that a message said at a moment continues.</summary>
    public static SessionWindow ReadWindow(
        SqliteConnection db,
        Audience audience,
        ConversationKey conversation,
        DateTimeOffset at,
        int maxTurns,
        DateTimeOffset now)
    {
        long number;
        SessionId session;
        string type;
        using (SqliteStatement read = db.Use(_continuedSql[audience.Kind])
            .BindAudience(audience, now).Bind(RoomTable.Find(db, conversation)).Bind(at - SessionRules.Silence))
        {
            if (!read.Step())
            {
                return SessionWindow.None;
            }

            (number, session, type) = (read.Int64(0), new SessionId(read.Guid(1)), read.Text(2));
        }

        return new SessionWindow(session, type, ReadTurns(db, audience, number, maxTurns, now));
    }

    private static List<TranscriptTurn> ReadTurns(
        SqliteConnection db, Audience audience, long session, int maxTurns, DateTimeOffset now)
    {
        var turns = new List<TranscriptTurn>();
        using SqliteStatement read = db.Use(_turnsSql[audience.Kind]).BindAudience(audience, now).Bind(session).Bind((long)maxTurns);
        while (read.Step())
        {
            turns.Add(ReadTurn(read));
        }

        turns.Reverse();
        return turns;
    }

    /// <summary>A turn from its id, author, name, words and time.</summary>
    public static TranscriptTurn ReadTurn(SqliteStatement row) => new(
        new MessageId(row.Guid(0)),
        row.GuidOrNull(1) is { } user ? new UserId(user) : null,
        row.Text(2),
        row.Text(3),
        row.Time(4));

    private static string Belongs(AudienceKind kind) => kind switch
    {
        AudienceKind.Direct => "(c.agent_id = ?1 AND c.user_id = ?2 AND c.group_id IS NULL)",
        AudienceKind.Group => $"""
            (c.agent_id = ?1 AND c.group_id = ?3 AND c.group_epoch = ?4 AND c.room = ?6 AND {ScopePredicate.GroupIsPresent})
            """,
        AudienceKind.Public => "0",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // An index finds each of the profiles; a condition before the link's own leaves it out.
    private static string BelongsOrIsOpen(AudienceKind kind, string condition) => kind == AudienceKind.Direct
        ? $"""
            (c.agent_id = ?1 AND c.group_id IS NULL AND c.user_id IN (SELECT ?2 UNION ALL SELECT link.owner_id FROM profile_reach AS link
                WHERE {condition} link.reader_id = ?2 AND link.opens_private = 1))
            """
        : $"({Belongs(kind)} AND {(condition.Length > 0 ? "?15 IS NOT NULL" : "1")})";

    private static string Columns(AudienceKind kind) => $"""
        SELECT c.session_id, c.agent_id, c.session_type, c.platform, c.subject_platform, c.external_id, c.video_ids,
            c.created_at, ifnull(c.last_message_at, c.created_at),
            substr(first.text, 1, 100), latest.text, first.message_id, latest.message_id,
            (SELECT count(*) FROM messages AS m WHERE m.session = c.session AND {ScopePredicate.AllowsTurn(kind, "m")})
        FROM chat_sessions AS c
        LEFT JOIN messages AS first ON first.id = (SELECT min(m.id) FROM messages AS m
            WHERE m.session = c.session AND {ScopePredicate.Allows(kind, "m")})
        LEFT JOIN messages AS latest ON latest.id = (SELECT max(m.id) FROM messages AS m
            WHERE m.session = c.session AND {ScopePredicate.Allows(kind, "m")})
        """;

    private static List<ChatSession> ReadAll(SqliteStatement statement)
    {
        var sessions = new List<ChatSession>();
        using (statement)
        {
            while (statement.Step())
            {
                sessions.Add(Read(statement));
            }
        }

        return sessions;
    }

    private static ChatSession Read(SqliteStatement row) => new()
    {
        Id = new SessionId(row.Guid(0)),
        Agent = new AgentId(row.Guid(1)),
        Type = row.Text(2),
        Platform = new Platform(row.Text(3)),
        SubjectPlatform = row.TextOrNull(4),
        ExternalId = row.TextOrNull(5),
        VideoIds = Words.Split(row.Text(6)),
        CreatedAt = row.Time(7),
        LastMessageAt = row.Time(8),
        Title = row.TextOrNull(9),
        LastPrompt = row.TextOrNull(10),
        Sources = row.GuidOrNull(11) is { } first ? [.. new[] { first, row.Guid(12) }.Distinct().Select(static id => new MessageId(id))] : [],
        Turns = row.Int32(13),
    };
}
