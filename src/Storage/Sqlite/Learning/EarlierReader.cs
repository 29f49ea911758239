using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads what somebody said in a place shortly before a message.</summary>
internal static class EarlierReader
{
    private const int Most = 3;

    private const string ReadSql = """
        SELECT id, message_id, text, said_at FROM messages
        WHERE room = ?1 AND user_id = ?2 AND agent_id = ?3 AND said_at BETWEEN ?4 AND ?5 AND (said_at < ?5 OR id < ?6)
            AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?7)
        ORDER BY said_at DESC, id DESC LIMIT 20
        """;

    private static readonly TimeSpan _reach = TimeSpan.FromMinutes(30);

    /// <summary>The latest messages of its author in its room, under its scope, the latest first.</summary>
    public static IReadOnlyList<EarlierMessage> Read(SqliteConnection db, StoredMessage message, DateTimeOffset now)
    {
        DateTimeOffset saidAt = message.Entry.SaidAt;
        var found = new List<EarlierMessage>(Most);
        using SqliteStatement read = db.Use(ReadSql)
            .Bind(message.Entry.Room).Bind(message.Placement.User.Value).Bind(message.Placement.Agent.Value)
            .Bind(saidAt - _reach).Bind(saidAt).Bind(message.Entry.Ref).Bind(now);
        while (found.Count < Most && read.Step())
        {
            if (IsBeside(StoredMessage.Find(db, read.Int64(0))?.Placement, message.Placement))
            {
                found.Add(new EarlierMessage(new MessageId(read.Guid(1)), read.Text(2), read.Time(3)));
            }
        }

        return found;
    }

    /// <summary>Whether two messages belong to one partition and one scope, so that one statement may rest on both.</summary>
    public static bool IsBeside(Placement? other, Placement place) =>
        other is not null && other.Home == place.Home && other.Scope == place.Scope;
}
