using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Erases what platforms deleted. They, not we, decide who may delete a message there.</summary>
internal static class PlatformDeletions
{
    private const string MessagesSql = "SELECT id, user_id FROM messages WHERE source = ?";
    private const string RoomSql = "SELECT id, user_id FROM messages WHERE room = ?";
    private const string RepliesSql = "SELECT reply FROM sent_messages WHERE source = ?";
    private const string MarkSql = "INSERT OR IGNORE INTO deletion_marks(source, at) VALUES (?, ?)";
    private const string IsMarkedSql = "SELECT 1 FROM deletion_marks WHERE source = ?";
    private const string DeleteButtonsSql = "DELETE FROM buttons WHERE user_id = ?";

    // A cleaning copies the whole store, and people delete messages all day long: one cleaning serves what came in this while.
    private static readonly TimeSpan _gathering = TimeSpan.FromMinutes(10);

    /// <summary>Erases messages with what rests on them; returns how many of people's there were.</summary>
    public static int Erase(WriteContext context, IReadOnlyList<MessageSource> sources)
    {
        var messages = new List<long>();
        var replies = new List<long>();
        var authors = new List<UserId>();
        foreach (MessageSource source in sources)
        {
            string name = AccountNames.Of(context, source);
            int stored = messages.Count + replies.Count;
            ReadMessages(context.Db, name, messages, authors);
            ReadReplies(context.Db, name, replies);
            if (messages.Count + replies.Count == stored)
            {
                context.Db.Use(MarkSql).Bind(name).Bind(context.Now).Run();
            }
        }

        return Erase(context, messages, replies, authors, conversation =>
            sources.Any(source => source.Platform == conversation.Platform && source.Chat == conversation.Chat));
    }

    /// <summary>Erases everything that was said in a room; returns how many messages of people's there were.</summary>
    public static int EraseRoom(WriteContext context, ConversationKey conversation)
    {
        var messages = new List<long>();
        var replies = new List<long>();
        var authors = new List<UserId>();
        TopicTable.Drop(context.Db, conversation);
        if (RoomTable.Find(context.Db, conversation) is { } room)
        {
            using SqliteStatement read = context.Db.Use(RoomSql).Bind(room);
            while (read.Step())
            {
                // What the bot said is nobody's.
                if (read.IsNull(1))
                {
                    replies.Add(read.Int64(0));
                }
                else
                {
                    messages.Add(read.Int64(0));
                    authors.Add(new UserId(read.Guid(1)));
                }
            }
        }

        Room erased = AccountNames.Of(context.Db, conversation);
        return Erase(context, messages, replies, authors, parked => AccountNames.Of(context.Db, parked) == erased);
    }

    private static int Erase(
        WriteContext context, List<long> messages, List<long> replies, List<UserId> authors, Predicate<ConversationKey> isConcerned)
    {
        ForgetCounts counts = Forgetter.Erase(context, messages, replies, rooms: []);
        Forgetter.ClearParked(context.Db, isConcerned);
        foreach (IGrouping<UserId, UserId> author in authors.GroupBy(static author => author))
        {
            // What a button would do may be said in their words.
            context.Db.Use(DeleteButtonsSql).Bind(author.Key.Value).Run();
            AuditTable.Add(context, author.Key, "deleted-there", author.Count());
        }

        if (messages.Count + replies.Count > 0)
        {
            NoteUnclean(context);
        }

        return counts.Messages;
    }

    /// <summary>Notes that the files hold words which are erased, for the next cleaning.</summary>
    public static void NoteUnclean(WriteContext context)
    {
        if (MetaTable.Read(context.Db, MetaTable.UncleanSince) == 0)
        {
            MetaTable.Write(context.Db, MetaTable.UncleanSince, context.Now.ToUnixTimeMilliseconds());
        }
    }

    /// <summary>Whether a source was deleted before it was stored.</summary>
    public static bool Cover(SqliteConnection db, string source) => db.Use(IsMarkedSql).Bind(source).Scalar() is not null;

    /// <summary>Has the files cleaned, once enough has gathered.</summary>
    public static void CleanUp(WriteContext context)
    {
        long since = MetaTable.Read(context.Db, MetaTable.UncleanSince);
        if (since > 0 && DateTimeOffset.FromUnixTimeMilliseconds(since) <= context.Now - _gathering)
        {
            MetaTable.Write(context.Db, MetaTable.UncleanSince, 0);
            Forgetter.QueueScrub(context, default, note: default);
        }
    }

    private static void ReadMessages(SqliteConnection db, string source, List<long> messages, List<UserId> authors)
    {
        using SqliteStatement read = db.Use(MessagesSql).Bind(source);
        while (read.Step())
        {
            messages.Add(read.Int64(0));
            authors.Add(new UserId(read.Guid(1)));
        }
    }

    private static void ReadReplies(SqliteConnection db, string source, List<long> replies)
    {
        using SqliteStatement read = db.Use(RepliesSql).Bind(source);
        while (read.Step())
        {
            replies.Add(read.Int64(0));
        }
    }
}
