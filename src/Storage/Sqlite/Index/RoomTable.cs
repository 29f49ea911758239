using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Row numbers of rooms.</summary>
internal static class RoomTable
{
    private const string FindSql = "SELECT room FROM rooms WHERE platform = ? AND chat = ? AND thread = ?";
    private const string InsertSql = "INSERT INTO rooms(platform, chat, thread) VALUES (?, ?, ?)";

    /// <summary>The number of a room; null where nothing was said there.</summary>
    public static long? Find(SqliteConnection db, ConversationKey conversation)
    {
        var room = Room.Of(conversation);
        return db.Use(FindSql).Bind(room.Platform).Bind(room.Chat).Bind(room.Thread).Scalar();
    }

    /// <summary>The number of a room, new where it is seen for the first time.</summary>
    public static long Resolve(WriteContext context, ConversationKey conversation)
    {
        var room = Room.Of(conversation);
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
