using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Row numbers of rooms.</summary>
internal static class RoomTable
{
    private const string FindSql = "SELECT room FROM rooms WHERE platform = ? AND chat = ? AND thread = ?";
    private const string InsertSql = "INSERT INTO rooms(platform, chat, thread) VALUES (?, ?, ?)";

    /// <summary>Whether the room <c>r</c> is one of those in which words of the group ?1 were said: its own, and those that were one
    /// audience with it.</summary>
    public const string IsOfGroup = """
        (r.platform, r.chat) IN (SELECT k.platform, k.chat FROM group_keys AS k WHERE k.group_id = ?1
            UNION SELECT c.platform, c.chat FROM group_chats AS c WHERE c.group_id = ?1)
        """;

    /// <summary>The number of a room; null where nothing was said there.</summary>
    public static long? Find(SqliteConnection db, ConversationKey conversation)
    {
        Room room = AccountNames.Of(db, conversation);
        return db.Use(FindSql).Bind(room.Platform).Bind(room.Chat).Bind(room.Thread).Scalar();
    }

    /// <summary>The number of a room, new where it is seen for the first time.</summary>
    public static long Resolve(WriteContext context, ConversationKey conversation)
    {
        Room room = AccountNames.Settle(context, conversation);
        if (context.Rooms.TryGetValue(room, out long known))
        {
            return known;
        }

        if (Find(context.Db, conversation) is not { } number)
        {
            context.Db.Use(InsertSql).Bind(room.Platform).Bind(room.Chat).Bind(room.Thread).Run();
            number = context.Db.LastInsertId;
        }

        context.Rooms[room] = number;
        return number;
    }
}
