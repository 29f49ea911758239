using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Erases posts that are gone at their source.</summary>
internal static class PostErasure
{
    private const string AbsentSql = """
        SELECT p.message FROM posts AS p JOIN messages AS m ON m.id = p.message
        WHERE p.integration = ? AND p.seen_by < ? AND p.posted_at BETWEEN ? AND ? AND m.deleted_at IS NULL
            AND (m.expires_at IS NULL OR m.expires_at > ?)
        LIMIT ?
        """;

    private const string IsHeldBackSql = """
        SELECT m.source FROM messages AS m JOIN posts AS p ON p.message = m.id
        WHERE m.id = ? AND (m.marked_private = 1 OR p.chosen = 0 OR m.deleted_at IS NOT NULL)
        """;

    private const string OwnerSql = "SELECT user_id FROM messages WHERE id = ?";
    private const string DeleteButtonsSql = "DELETE FROM buttons WHERE user_id = ?";

    /// <summary>The posts of a feed that a reading which saw all of a time did not come across: as many as go in one transaction.</summary>
    public static List<long> FindAbsent(WriteContext context, SyncRunRow run, DateTimeOffset since, DateTimeOffset until)
    {
        var absent = new List<long>();
        using SqliteStatement read = context.Db.Use(AbsentSql)
            .Bind(run.Feed).Bind(run.Reading).Bind(since).Bind(until).Bind(context.Now).Bind(context.PostsAtOnce);
        while (read.Step())
        {
            absent.Add(read.Int64(0));
        }

        return absent;
    }

    /// <summary>Erases posts of one person's with what rests on them. They may come back when their source shows them again; those that their
    /// author had made private, or left out, do not: they would come back as if nothing had been decided.</summary>
    /// <returns>How many went.</returns>
    public static int EraseGone(WriteContext context, List<long> messages)
    {
        if (messages.Count == 0)
        {
            return 0;
        }

        HoldBack(context, messages);
        var owner = new UserId(ReadOwner(context.Db, messages[0]));
        int erased = MessageEraser.Erase(context, messages, replies: []).Messages;

        // What a button would do may be said in their words.
        context.Db.Use(DeleteButtonsSql).Bind(owner.Value).Run();
        AuditTable.Add(context, owner, "deleted-there", erased);
        PlatformDeletions.NoteUnclean(context);
        return erased;
    }

    /// <summary>Keeps those of some messages away for good that are posts which their author had made private, left out or hidden: should
    /// their source show them later, nobody would know of it. The journal is on disk when this returns.</summary>
    public static void HoldBack(WriteContext context, List<long> messages)
    {
        context.Journal.Append(ReadHeldBack(context.Db, messages));
        MetaTable.Write(context.Db, MetaTable.AppliedErasures, context.Journal.Length);
    }

    private static List<string> ReadHeldBack(SqliteConnection db, List<long> messages)
    {
        var sources = new List<string>();
        foreach (long message in messages)
        {
            using SqliteStatement read = db.Use(IsHeldBackSql).Bind(message);
            if (read.Step())
            {
                sources.Add(read.Text(0));
            }
        }

        return sources;
    }

    private static Guid ReadOwner(SqliteConnection db, long message)
    {
        using SqliteStatement read = db.Use(OwnerSql).Bind(message);
        read.Step();
        return read.Guid(0);
    }
}
