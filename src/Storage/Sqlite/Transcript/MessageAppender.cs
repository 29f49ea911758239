using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Stores a message, indexes it, and queues it for learning.</summary>
internal static class MessageAppender
{
    private const string InsertSql = """
        INSERT INTO messages(message_id, agent_id, user_id, author_name, source, platform, room, group_id, group_epoch,
            context_type, privacy_scope, text, terms, word_count, has_time, language, said_at, expires_at, learn, addressed,
            session, marked_private, heard_as)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(source, agent_id) WHERE source IS NOT NULL DO NOTHING
        """;

    private const string FindSql = "SELECT message_id, deleted_at FROM messages WHERE source = ? AND agent_id = ?";

    // Accounts that number a group's messages by themselves hear one message under several numbers.
    private const string FindHeardSql = """
        SELECT message_id, deleted_at FROM messages
        WHERE heard_as = ?1 AND agent_id = ?2 AND substr(source, 1, length(?3)) <> ?3
        """;

    /// <summary>Stores a message that is neither there nor forgotten, in its session.</summary>
    public static AppendOutcome Append(WriteContext context, NewMessage message) =>
        Append(context, message, SessionOwner.Of(message), out _);

    /// <summary>The same for what was not said in a talk with the agent: it is in no session.</summary>
    public static AppendOutcome AppendApart(WriteContext context, NewMessage message) => AppendApart(context, message, out _);

    /// <summary>The same.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="message">The message.</param>
    /// <param name="id">Its row, where it was stored; else 0.</param>
    public static AppendOutcome AppendApart(WriteContext context, NewMessage message, out long id) =>
        Append(context, message, owner: null, out id);

    private static AppendOutcome Append(WriteContext context, NewMessage message, SessionOwner? owner, out long id)
    {
        id = 0;
        long room = RoomTable.Resolve(context, message.Conversation);
        string source = AccountNames.Of(context, message.Source);
        long[] terms = context.Terms.HashAll(message.Index.Terms);
        string? heardAs = HeardAs.Of(context, message);
        if (context.Journal.Contains(source)
            || (heardAs is not null && context.Journal.Contains(heardAs))
            || PlatformDeletions.Cover(context.Db, source)
            || ForgetMarks.Cover(context.Db, message.Author, message.ReceivedAt, room, terms))
        {
            return new AppendOutcome.Erased();
        }

        if (FindHeard(context.Db, message, source, heardAs) is { } heard)
        {
            return heard;
        }

        // What its author decided about it, it keeps: another agent may hear it only afterwards.
        HeardCopy? other = message.Group is null ? null : Copies.FindOther(context.Db, message, heardAs);
        if (other is { IsHidden: true })
        {
            return new AppendOutcome.Erased();
        }

        message = message with { Scope = other?.ScopeOf(message) ?? message.Scope };
        long? session = owner is { } whose ? SessionPlacer.Find(context.Db, whose, message, room) : null;
        if (!TryInsert(context.Db, message, source, heardAs, room, terms, session))
        {
            using SqliteStatement find = context.Db.Use(FindSql).Bind(source).Bind(message.Agent.Value);
            find.Step();
            return Known(find);
        }

        id = context.Db.LastInsertId;
        Objections.Inherit(context.Db, id, other?.Objection ?? Objections.None);
        if (owner is { } speaker)
        {
            SessionPlacer.Continue(context, speaker, message, room, id, session);
        }

        var placement = new Placement(
            message.Agent,
            message.Author,
            message.Group,
            message.GroupEpoch,
            message.Context,
            message.Scope,
            message.ExpiresAt);
        var entry = new IndexEntry(
            RowKind.Turn,
            id,
            id,
            room,
            message.AuthorName,
            message.SaidAt,
            terms,
            message.Index.WordCount,
            message.Index.HasTimeExpression);
        RowIndex.Add(context, entry, placement);
        if (message.Learn)
        {
            LearnJobs.Queue(context, id, placement.Home);
        }

        return new AppendOutcome.Appended(message.Id);
    }

    /// <summary>The same message as the agent heard it through another account; null where it did not.</summary>
    private static AppendOutcome? FindHeard(SqliteConnection db, NewMessage message, string source, string? heardAs)
    {
        if (heardAs is null)
        {
            return null;
        }

        string numbers = source[..^message.Source.Message.Value.Length];
        using SqliteStatement find = db.Use(FindHeardSql)
            .Bind(heardAs).Bind(message.Agent.Value).Bind(numbers);
        return find.Step() ? Known(find) : null;
    }

    private static AppendOutcome Known(SqliteStatement found) =>
        found.IsNull(1) ? new AppendOutcome.AlreadyThere(new MessageId(found.Guid(0))) : new AppendOutcome.Erased();

    private static bool TryInsert(
        SqliteConnection db, NewMessage message, string source, string? heardAs, long room, long[] terms, long? session) =>
        db.Use(InsertSql)
            .Bind(message.Id.Value).Bind(message.Agent.Value).Bind(message.Author.Value).Bind(message.AuthorName)
            .Bind(source).Bind(message.Source.Platform.Name).Bind(room).Bind(message.Group?.Value).Bind(message.GroupEpoch)
            .Bind((long)message.Context).Bind((long)message.Scope).Bind(message.Text).BindNumbers(terms)
            .Bind(message.Index.WordCount).Bind(message.Index.HasTimeExpression).Bind((long)message.Language)
            .Bind(message.SaidAt).Bind(message.ExpiresAt).Bind(message.Learn).Bind(message.IsAddressed)
            .Bind(session).Bind(message.IsMarkedPrivate).Bind(heardAs).Run() > 0;
}
