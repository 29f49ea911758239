using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Keeps what was forgotten from being stored by an event that was accepted before the forget and is handled after it.</summary>
internal static class ForgetMarks
{
    private const string InsertSql = "INSERT INTO forget_marks(user_id, at, room, lasts, terms) VALUES (?, ?, ?, ?, ?)";
    private const string FindSql = "SELECT room, terms FROM forget_marks WHERE user_id = ? AND at > ?";

    /// <summary>Marks a forget. Single messages, and the last of a chat, are stored already, so they need no mark.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="user">Who forgets.</param>
    /// <param name="selection">What.</param>
    /// <param name="lasts">Whether it is also to keep posts away that a feed brings at any later time.</param>
    public static void Add(WriteContext context, UserId user, ForgetSelection selection, bool lasts)
    {
        if (selection is ForgetSelection.Last or ForgetSelection.Messages)
        {
            return;
        }

        long? room = selection is ForgetSelection.Here here ? RoomTable.Resolve(context, here.Conversation) : null;
        if (selection is not ForgetSelection.Topic topic)
        {
            Insert(context, user, room, lasts && room is null).BindNull().Run();
            return;
        }

        foreach (IReadOnlyList<string> reading in topic.Readings)
        {
            Insert(context, user, room, lasts).BindNumbers(context.Terms.HashAll(reading)).Run();
        }
    }

    private static SqliteStatement Insert(WriteContext context, UserId user, long? room, bool lasts) =>
        context.Db.Use(InsertSql).Bind(user.Value).Bind(context.Now).Bind(room).Bind(lasts);

    /// <summary>Whether words were accepted before a forget that covers them.</summary>
    public static bool Cover(SqliteConnection db, UserId author, DateTimeOffset receivedAt, long room, long[] terms)
    {
        using SqliteStatement find = db.Use(FindSql).Bind(author.Value).Bind(receivedAt);
        while (find.Step())
        {
            bool coversRoom = find.IsNull(0) || find.Int64(0) == room;
            bool coversWords = find.IsNull(1) || TermHasher.ContainsAll(terms, find.Numbers(1));
            if (coversRoom && coversWords)
            {
                return true;
            }
        }

        return false;
    }
}
