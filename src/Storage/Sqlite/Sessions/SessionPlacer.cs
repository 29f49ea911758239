using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Puts what is said into sessions.</summary>
internal static class SessionPlacer
{
    private const string PlaceSql = "UPDATE messages SET session = ? WHERE id = ?";

    private const string OfMessageSql = """
        SELECT c.session FROM messages AS m JOIN chat_sessions AS c ON c.session = m.session
        WHERE m.message_id = ?1 AND c.agent_id = ?2 AND c.user_id IS ?3 AND c.group_id IS ?4 AND c.group_epoch = ?5
            AND (c.group_id IS NULL OR c.room = ?6)
        """;

    /// <summary>The session that a message names or continues; null where it begins one.</summary>
    public static long? Find(SqliteConnection db, SessionOwner owner, NewMessage message, long room) =>
        (message.Session is { } named ? SessionTable.Find(db, owner, room, named) : null)
        ?? SessionTable.FindCurrent(db, owner, room, message.SaidAt);

    /// <summary>Has a stored message continue its session; a new one begins where there is none.</summary>
    public static void Continue(
        WriteContext context, SessionOwner owner, NewMessage message, long room, long id, long? session)
    {
        if (session is not { } placed)
        {
            var begun = new NewSession(new SessionId(context.Ids.NewId())) { Platform = message.Conversation.Platform };
            placed = SessionTable.Insert(context.Db, owner, room, begun, message.SaidAt);
            context.Db.Use(PlaceSql).Bind(placed).Bind(id).Run();
        }

        SessionTable.MakeCurrent(context.Db, owner, room, placed, message.SaidAt);
        SessionTable.CountTurn(context, placed, message.SaidAt);
    }

    /// <summary>The session of a reply: that of the message it answers, else its conversation's current one.</summary>
    public static long? FindForReply(SqliteConnection db, Audience audience, MessageId? answered, long room, DateTimeOffset now)
    {
        if (SessionOwner.Of(audience) is not { } owner)
        {
            return null;
        }

        long? session = answered is { } message
            ? db.Use(OfMessageSql)
                .Bind(message.Value).Bind(owner.Agent.Value).Bind(owner.User?.Value).Bind(owner.Group?.Value).Bind(owner.Epoch)
                .Bind(room).Scalar()
            : null;
        return session ?? SessionTable.FindCurrent(db, owner, room, now);
    }
}
