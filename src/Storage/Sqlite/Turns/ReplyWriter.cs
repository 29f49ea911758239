using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Keeps what the bot said, with what it rests on. Replies are not indexed.</summary>
internal static class ReplyWriter
{
    private const string FindSql = "SELECT id, expires_at, language FROM messages WHERE message_id = ? AND deleted_at IS NULL";

    private const string RetentionSql =
        "SELECT memory_retention_days FROM group_contexts WHERE group_id = ? AND agent_id = ?";

    // Of the person's profiles, the stricter.
    private static readonly string _ownRetentionSql =
        $"SELECT min(p.data_retention_days) FROM user_profiles AS p WHERE p.user_id IN ({LinkTable.Profiles("?1")})";

    private const string InsertSql = """
        INSERT INTO messages(message_id, agent_id, user_id, addressee_id, author_name, source, platform, room, group_id,
            group_epoch, context_type, privacy_scope, text, terms, word_count, has_time, language, said_at, expires_at, learn,
            session)
        VALUES (?, ?, NULL, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, x'', 0, 0, ?, ?, ?, 0, ?)
        """;

    private const string InsertSourceSql =
        "INSERT OR IGNORE INTO message_sources(reply, source, rests) VALUES (?, ?, ?)";

    /// <summary>Keeps a reply; null where it is not kept, because the turn itself erased what it rests on, or because nobody
    /// in particular is the audience.</summary>
    public static long? Write(WriteContext context, TurnCommit commit, BotReply reply)
    {
        if (commit.Audience is not { } audience || audience.Kind == AudienceKind.Public)
        {
            return null;
        }

        var sources = new List<(long Id, bool Rests)>();
        DateTimeOffset? expiry = RetentionOf(context, audience);
        long language = 0;
        foreach (MessageId source in reply.Sources)
        {
            if (!TryAdd(context.Db, source, rests: true, sources, ref expiry, ref language))
            {
                return null;
            }
        }

        if (reply.InReplyTo is { } answered && !TryAdd(context.Db, answered, rests: false, sources, ref expiry, ref language))
        {
            return null;
        }

        string name = (AgentTable.Find(context.Db, audience.Agent) ?? Agent.Default).Name;
        long room = RoomTable.Resolve(context, commit.Conversation);
        long? session = SessionPlacer.FindForReply(context.Db, audience, reply.InReplyTo, room, context.Now);
        bool isGroup = audience.Kind == AudienceKind.Group;
        context.Db.Use(InsertSql)
            .Bind(reply.Id.Value).Bind(audience.Agent.Value).Bind(audience.Speaker.Value).Bind(name)
            .Bind(commit.Conversation.Platform.Name).Bind(room)
            .Bind(audience.Group?.Value).Bind(audience.GroupEpoch)
            .Bind((long)(isGroup ? ContextType.Group : ContextType.Dm))
            .Bind((long)(isGroup ? PrivacyScope.GroupOnly : PrivacyScope.Private))
            .Bind(reply.Text).Bind(language).Bind(context.Now).Bind(expiry).Bind(session).Run();
        long id = context.Db.LastInsertId;
        if (session is { } continued)
        {
            SessionTable.CountTurn(context, continued, context.Now);
        }

        foreach ((long source, bool rests) in sources)
        {
            context.Db.Use(InsertSourceSql).Bind(id).Bind(source).Bind(rests).Run();
        }

        return id;
    }

    private static bool TryAdd(
        SqliteConnection db,
        MessageId source,
        bool rests,
        List<(long Id, bool Rests)> sources,
        ref DateTimeOffset? expiry,
        ref long language)
    {
        using SqliteStatement read = db.Use(FindSql).Bind(source.Value);
        if (!read.Step())
        {
            return false;
        }

        sources.Add((read.Int64(0), rests));
        language = read.Int64(2);
        if (read.TimeOrNull(1) is { } own && (expiry is not { } present || own < present))
        {
            expiry = own;
        }

        return true;
    }

    // What the bot says is kept no longer than what people say in the same place.
    private static DateTimeOffset? RetentionOf(WriteContext context, Audience audience)
    {
        long? days = audience.Group is { } group
            ? context.Db.Use(RetentionSql).Bind(group.Value).Bind(audience.Agent.Value).Scalar()
            : context.Db.Use(_ownRetentionSql).Bind(audience.Speaker.Value).Scalar();
        return days is { } some ? context.Now + TimeSpan.FromDays(some) : null;
    }
}
