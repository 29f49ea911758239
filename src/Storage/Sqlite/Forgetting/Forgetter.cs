using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Carries out a forget within a turn's transaction.</summary>
internal static class Forgetter
{
    // One transaction holds everybody else up: of more, it makes unreadable what the purger then erases piece by piece.
    private const int MostAtOnce = 2000;

    private const string SourceSql = "SELECT source, room, heard_as FROM messages WHERE id = ?";
    private const string DeleteButtonsSql = "DELETE FROM buttons WHERE user_id = ?";
    private const string ParkedSql = "SELECT id, conversation FROM inbox WHERE state = 2 AND payload IS NOT NULL";
    private const string ClearParkedSql = "UPDATE inbox SET payload = NULL WHERE id = ?";

    private const string ClearAllParkedSql = "UPDATE inbox SET payload = NULL WHERE state = 2 AND payload IS NOT NULL";

    private const string QueueScrubSql = """
        INSERT INTO jobs(kind, note, forgot_messages, forgot_memories, forgot_replies, due_at, changed_at)
        VALUES (2, ?, ?, ?, ?, ?, ?)
        """;

    /// <summary>Erases a person's own words. The journal is on disk when this returns.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="forget">What is to go.</param>
    /// <param name="asked">Where it was asked for.</param>
    public static void Forget(WriteContext context, TurnEffect.Forget forget, ConversationKey asked)
    {
        UserId user = forget.Subject.User;
        bool hasFeeds = PersonaTable.Find(context.Db, user, PersonaId.Self) is not null;
        ForgetCounts counts = Erase(
            context,
            ForgetSelector.SelectAll(context, user, forget.Selection),
            ForgetSelector.SelectReplies(context.Db, user, forget.Selection),
            [RoomTable.Resolve(context, asked)]);
        if (forget.Selection is ForgetSelection.All)
        {
            // Nor does anybody know in which chats they spoke without a message of theirs being stored.
            context.Db.Use(ClearAllParkedSql).Run();
            AgentErasure.Erase(context, AgentTable.ReadOwned(context.Db, user).ConvertAll(static agent => agent.Id));

            // Their labels are the person's words; and nobody speaks for somebody who wants to be forgotten.
            TokenTable.RevokeAll(context, user);
            ChallengeTable.Forget(context, user);
            LinkCodeTable.EndOf(context, user);
            ClaimErasure.EraseAll(context, user);
            FeedErasure.EraseAll(context, user);
            PersonaErasure.EraseAll(context, user);
        }

        SessionTable.Forget(context, user, forget.Selection);
        ForgetMarks.Add(context, user, forget.Selection, lasts: hasFeeds);
        context.Db.Use(DeleteButtonsSql).Bind(user.Value).Run();
        AuditTable.Add(context, user, "forget", counts.Messages);
        QueueScrub(context, counts, forget.ScrubNote);
    }

    /// <summary>Erases messages of a person as a forget of theirs does, without anybody who waits for its end.</summary>
    public static void Forget(WriteContext context, UserId user, List<long> messages) => Forget(context, user, messages, note: default);

    /// <summary>The same, for somebody who waits for its end.</summary>
    public static void Forget(WriteContext context, UserId user, List<long> messages, ReadOnlyMemory<byte> note)
    {
        ForgetCounts counts = Erase(context, messages, replies: [], rooms: []);
        context.Db.Use(DeleteButtonsSql).Bind(user.Value).Run();
        AuditTable.Add(context, user, "forget", counts.Messages);
        QueueScrub(context, counts, note);
    }

    /// <summary>Writes the journal, then erases, parked events of the rooms included.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="replies">Replies that go besides those that rest on them.</param>
    /// <param name="rooms">Rooms concerned besides those of the messages.</param>
    public static ForgetCounts Erase(WriteContext context, List<long> messages, List<long> replies, HashSet<long> rooms)
    {
        int distinct = Copies.Without(context.Db, messages).Count;
        context.Journal.Append(ReadSources(context.Db, messages, rooms));
        MetaTable.Write(context.Db, MetaTable.AppliedErasures, context.Journal.Length);
        ForgetCounts counts = messages.Count > MostAtOnce
            ? MassErasure.Begin(context, messages, replies)
            : MessageEraser.Erase(context, messages, replies);
        ClearParked(context.Db, conversation => RoomTable.Find(context.Db, conversation) is { } room && rooms.Contains(room));
        return counts with { Messages = distinct };
    }

    /// <summary>Has the files cleaned of what was erased.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="counts">What was erased.</param>
    /// <param name="note">What the scrub's runner needs to report the end; empty where nobody waits for that.</param>
    public static void QueueScrub(WriteContext context, ForgetCounts counts, ReadOnlyMemory<byte> note) => context.Db
        .Use(QueueScrubSql)
        .Bind(note.Span).Bind(counts.Messages).Bind(counts.Memories).Bind(counts.Replies)
        .Bind(context.Now).Bind(context.Now).Run();

    private static List<string> ReadSources(SqliteConnection db, List<long> messages, HashSet<long> rooms)
    {
        var sources = new List<string>(messages.Count);
        foreach (long message in messages)
        {
            using SqliteStatement read = db.Use(SourceSql).Bind(message);
            if (read.Step())
            {
                sources.Add(read.Text(0));
                rooms.Add(read.Int64(1));
                if (read.TextOrNull(2) is { } heardAs)
                {
                    // Another account may deliver it yet, under another number.
                    sources.Add(heardAs);
                }
            }
        }

        return sources;
    }

    /// <summary>Drops the words of parked events: nobody knows any more whose they hold, or which, so in the chats concerned none
    /// are kept.</summary>
    public static void ClearParked(SqliteConnection db, Predicate<ConversationKey> isConcerned)
    {
        var parked = new List<(long Id, ConversationKey Conversation)>();
        using (SqliteStatement read = db.Use(ParkedSql))
        {
            while (read.Step())
            {
                parked.Add((read.Int64(0), ConversationKey.Parse(read.Text(1))));
            }
        }

        foreach ((long id, ConversationKey conversation) in parked)
        {
            if (isConcerned(conversation))
            {
                db.Use(ClearParkedSql).Bind(id).Run();
            }
        }
    }
}
