using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Begins sessions, makes them current, and lets those go that nothing is left of.</summary>
internal static class SessionTable
{
    private const string InsertSql = """
        INSERT INTO chat_sessions(session_id, agent_id, user_id, group_id, group_epoch, room, session_type, platform,
            subject_platform, external_id, video_ids, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string FindSql = """
        SELECT session FROM chat_sessions WHERE session_id = ?1 AND agent_id = ?2 AND user_id IS ?3 AND group_id IS ?4
            AND group_epoch = ?5 AND (group_id IS NULL OR room = ?6)
        """;

    private const string FindCurrentSql = """
        SELECT c.session FROM current_sessions AS n JOIN chat_sessions AS c ON c.session = n.session
        WHERE n.room = ?1 AND n.agent_id = ?2 AND n.touched_at >= ?3
            AND c.user_id IS ?4 AND c.group_id IS ?5 AND c.group_epoch = ?6
        """;

    private const string FindContinuingSql = """
        SELECT session FROM chat_sessions WHERE continues = ? AND agent_id = ? AND user_id = ? ORDER BY session DESC LIMIT 1
        """;

    private const string ContinueSql = "UPDATE chat_sessions SET continues = ? WHERE session = ?";

    private const string MakeCurrentSql = """
        INSERT INTO current_sessions(room, agent_id, session, touched_at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET session = excluded.session, touched_at = max(touched_at, excluded.touched_at)
        """;

    private const string CountTurnSql = """
        UPDATE chat_sessions SET last_message_at = max(ifnull(last_message_at, 0), ?), unsummarised = unsummarised + 1
        WHERE session = ? RETURNING unsummarised
        """;

    private const string DropEmptySql = """
        DELETE FROM chat_sessions WHERE session = ?1 AND NOT EXISTS (SELECT 1 FROM messages WHERE session = ?1)
        """;

    private const string RedateSql = """
        UPDATE chat_sessions SET last_message_at = (SELECT max(said_at) FROM messages WHERE session = ?1) WHERE session = ?1
        """;

    private const string DropOfSql = "DELETE FROM chat_sessions WHERE user_id = ?";

    private const string DropSilentHereSql =
        "DELETE FROM chat_sessions WHERE user_id = ? AND room = ? AND last_message_at IS NULL";

    // Of the person's profiles, the stricter.
    private static readonly string _rememberingSql =
        $"SELECT min(p.remembering) FROM user_profiles AS p WHERE p.user_id IN ({LinkTable.Profiles("?1")})";

    /// <summary>Begins a session and makes it current in the conversation; not where the person wants nothing remembered.</summary>
    public static void Begin(WriteContext context, Audience audience, ConversationKey conversation, NewSession session)
    {
        session.Check();
        SessionOwner owner = SessionOwner.Of(audience)
            ?? throw new ArgumentException("There are no sessions in public.", nameof(audience));
        if (context.Db.Use(_rememberingSql).Bind(audience.Speaker.Value).Scalar() == 0)
        {
            return;
        }

        long room = RoomTable.Resolve(context, conversation);
        MakeCurrent(context.Db, owner, room, Insert(context.Db, owner, room, session, context.Now), context.Now);
    }

    /// <summary>Whether a session of the audience is there to be resumed.</summary>
    public static bool CanResume(WriteContext context, TurnEffect.ResumeSession resume) => SessionReader.FindOpenNumber(
        context.Db, resume.Audience, resume.Conversation, resume.Session, context.Now) is not null;

    /// <summary>Makes a session of the audience current in a conversation.</summary>
    public static void Resume(WriteContext context, TurnEffect.ResumeSession resume)
    {
        long room = RoomTable.Resolve(context, resume.Conversation);
        if (SessionOwner.Of(resume.Audience) is { } owner
            && (Find(context.Db, owner, room, resume.Session) ?? GoOnFrom(context, resume, owner, room)) is { } session)
        {
            MakeCurrent(context.Db, owner, room, session, context.Now);
        }
    }

    // The other profile's session stays its own: what is said from now on is said in one of the speaker's.
    private static long? GoOnFrom(WriteContext context, TurnEffect.ResumeSession resume, SessionOwner owner, long room)
    {
        UserId user = resume.Audience.Speaker;
        if (SessionReader.FindOpenNumber(context.Db, resume.Audience, resume.Conversation, resume.Session, context.Now) is not { } open
            || context.Db.Use(_rememberingSql).Bind(user.Value).Scalar() == 0)
        {
            return null;
        }

        if (context.Db.Use(FindContinuingSql).Bind(open).Bind(owner.Agent.Value).Bind(user.Value).Scalar() is { } known)
        {
            return known;
        }

        var begun = new NewSession(new SessionId(context.Ids.NewId())) { Platform = resume.Conversation.Platform };
        long session = Insert(context.Db, owner, room, begun, context.Now);
        context.Db.Use(ContinueSql).Bind(open).Bind(session).Run();
        return session;
    }

    /// <summary>Stores a session; its row number.</summary>
    public static long Insert(SqliteConnection db, SessionOwner owner, long room, NewSession session, DateTimeOffset at)
    {
        db.Use(InsertSql)
            .Bind(session.Id.Value).Bind(owner.Agent.Value).Bind(owner.User?.Value).Bind(owner.Group?.Value).Bind(owner.Epoch)
            .Bind(room).Bind(session.Type).Bind(session.Platform.Name).Bind(session.SubjectPlatform).Bind(session.ExternalId)
            .Bind(Words.Join(session.VideoIds)).Bind(at).Run();
        return db.LastInsertId;
    }

    /// <summary>An owner's session by its id; null where it is another's or gone.</summary>
    public static long? Find(SqliteConnection db, SessionOwner owner, long? room, SessionId session) => db.Use(FindSql)
        .Bind(session.Value).Bind(owner.Agent.Value).Bind(owner.User?.Value).Bind(owner.Group?.Value).Bind(owner.Epoch)
        .Bind(room).Scalar();

    /// <summary>The session that a message said at a moment continues; null where it begins one.</summary>
    public static long? FindCurrent(SqliteConnection db, SessionOwner owner, long room, DateTimeOffset at) => db
        .Use(FindCurrentSql)
        .Bind(room).Bind(owner.Agent.Value).Bind(at - SessionRules.Silence)
        .Bind(owner.User?.Value).Bind(owner.Group?.Value).Bind(owner.Epoch).Scalar();

    /// <summary>Makes a session the one that messages of a room go to.</summary>
    public static void MakeCurrent(SqliteConnection db, SessionOwner owner, long room, long session, DateTimeOffset at) =>
        db.Use(MakeCurrentSql).Bind(room).Bind(owner.Agent.Value).Bind(session).Bind(at).Run();

    /// <summary>Notes that somebody, or the bot, spoke in a session.</summary>
    public static void CountTurn(WriteContext context, long session, DateTimeOffset at) => SessionSummaryJobs.QueueIfDue(
        context, session, context.Db.Use(CountTurnSql).Bind(at).Bind(session).Scalar() ?? 0);

    /// <summary>Lets the sessions go that have lost their last message; the others end where their last one was said.</summary>
    public static void Settle(SqliteConnection db, IEnumerable<long> sessions)
    {
        foreach (long session in sessions)
        {
            if (db.Use(DropEmptySql).Bind(session).Run() == 0)
            {
                db.Use(RedateSql).Bind(session).Run();
            }
        }
    }

    /// <summary>Lets a person's private sessions go that a forget covers, also those in which nothing was said.</summary>
    public static void Forget(WriteContext context, UserId user, ForgetSelection selection)
    {
        switch (selection)
        {
            case ForgetSelection.All:
                context.Db.Use(DropOfSql).Bind(user.Value).Run();
                break;
            case ForgetSelection.Here here:
                context.Db.Use(DropSilentHereSql).Bind(user.Value).Bind(RoomTable.Resolve(context, here.Conversation)).Run();
                break;
        }
    }
}
