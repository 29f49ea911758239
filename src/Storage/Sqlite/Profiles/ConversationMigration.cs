using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Sends rooms and everything that waits after a chat that was given a new id.</summary>
internal static class ConversationMigration
{
    private const string RoomsSql = "SELECT room, thread FROM rooms WHERE platform = ? AND chat = ?";
    private const string FindRoomSql = "SELECT room FROM rooms WHERE platform = ? AND chat = ? AND thread = ?";
    private const string RenameRoomSql = "UPDATE rooms SET chat = ? WHERE room = ?";
    private const string DropRoomSql = "DELETE FROM rooms WHERE room = ?";

    private static readonly string[] _mergeRoomSql =
    [
        "UPDATE messages SET room = ? WHERE room = ?",
        "UPDATE segments SET room = ? WHERE room = ?",
        "UPDATE forget_marks SET room = ? WHERE room = ?",
        "UPDATE chat_sessions SET room = ? WHERE room = ?",

        // Where both chats have a current session, the new one's is the later.
        "UPDATE OR IGNORE current_sessions SET room = ? WHERE room = ?",
        "DELETE FROM current_sessions WHERE room <> ? AND room = ?",
    ];

    private static readonly (string Read, string Write)[] _waiting =
    [
        ("SELECT rowid, conversation FROM inbox WHERE state = 0", "UPDATE inbox SET conversation = ? WHERE id = ?"),
        ("SELECT rowid, conversation FROM inbox WHERE state = 2", "UPDATE inbox SET conversation = ? WHERE id = ?"),
        ("SELECT rowid, conversation FROM outbox WHERE state = 0", "UPDATE outbox SET conversation = ? WHERE id = ?"),
    ];

    private const string ButtonsSql = "SELECT token, conversation FROM buttons WHERE conversation IS NOT NULL";
    private const string MoveButtonSql = "UPDATE buttons SET conversation = ? WHERE token = ?";

    /// <summary>Renames the chat wherever it is kept.</summary>
    public static void Migrate(WriteContext context, GroupKey from, GroupKey to)
    {
        MoveRooms(context, from, to);
        foreach ((string read, string write) in _waiting)
        {
            foreach ((long id, ConversationKey conversation) in ReadWaiting(context.Db, read, from))
            {
                context.Db.Use(write).Bind(MovedTo(conversation, to)).Bind(id).Run();
            }
        }

        foreach ((string token, ConversationKey conversation) in ReadButtons(context.Db, from))
        {
            context.Db.Use(MoveButtonSql).Bind(MovedTo(conversation, to)).Bind(token).Run();
        }

        BindingTable.Migrate(context.Db, from, to);
    }

    private static string MovedTo(ConversationKey conversation, GroupKey to) =>
        (conversation with { Platform = to.Platform, Chat = to.Chat }).ToString();

    private static void MoveRooms(WriteContext context, GroupKey from, GroupKey to)
    {
        SqliteConnection db = context.Db;
        var rooms = new List<(long Room, string Thread)>();
        using (SqliteStatement read = db.Use(RoomsSql).Bind(from.Platform.Name).Bind(from.Chat.Value))
        {
            while (read.Step())
            {
                rooms.Add((read.Int64(0), read.Text(1)));
            }
        }

        foreach ((long room, string thread) in rooms)
        {
            if (db.Use(FindRoomSql).Bind(to.Platform.Name).Bind(to.Chat.Value).Bind(thread).Scalar() is not { } target)
            {
                db.Use(RenameRoomSql).Bind(to.Chat.Value).Bind(room).Run();
                continue;
            }

            foreach (string merge in _mergeRoomSql)
            {
                db.Use(merge).Bind(target).Bind(room).Run();
            }

            db.Use(DropRoomSql).Bind(room).Run();
        }

        context.Rooms.Clear();
    }

    private static List<(long Id, ConversationKey Conversation)> ReadWaiting(SqliteConnection db, string sql, GroupKey from)
    {
        var waiting = new List<(long, ConversationKey)>();
        using SqliteStatement read = db.Use(sql);
        while (read.Step())
        {
            var conversation = ConversationKey.Parse(read.Text(1));
            if (conversation.Group == from)
            {
                waiting.Add((read.Int64(0), conversation));
            }
        }

        return waiting;
    }

    private static List<(string Token, ConversationKey Conversation)> ReadButtons(SqliteConnection db, GroupKey from)
    {
        var buttons = new List<(string, ConversationKey)>();
        using SqliteStatement read = db.Use(ButtonsSql);
        while (read.Step())
        {
            var conversation = ConversationKey.Parse(read.Text(1));
            if (conversation.Group == from)
            {
                buttons.Add((read.Text(0), conversation));
            }
        }

        return buttons;
    }
}
