using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>One message as several agents heard it: what happens to it happens to every copy.</summary>
internal static class Copies
{
    // The moment is part of it: two bot accounts may number the messages of their private chats alike.
    private const string ReadSql = """
        SELECT c.id FROM messages AS m JOIN messages AS c
            ON c.source = m.source AND c.user_id = m.user_id AND c.said_at = m.said_at
        WHERE m.id = ? ORDER BY c.id
        """;

    private const string FirstSql = """
        SELECT min(c.id) FROM messages AS m JOIN messages AS c
            ON c.source = m.source AND c.user_id = m.user_id AND c.said_at = m.said_at
        WHERE m.id = ?
        """;

    private const string OtherSql = """
        SELECT privacy_scope, objected, deleted_at, context_type FROM messages
        WHERE source = ? AND user_id = ? AND said_at = ? AND agent_id <> ? ORDER BY context_type <> ? LIMIT 1
        """;

    /// <summary>A message that is to be stored, as another agent heard it; null where none did.</summary>
    public static HeardCopy? FindOther(SqliteConnection db, NewMessage message)
    {
        using SqliteStatement read = db.Use(OtherSql)
            .Bind(AccountNames.Of(db, message.Source)).Bind(message.Author.Value).Bind(message.SaidAt).Bind(message.Agent.Value)
            .Bind((long)message.Context);
        return read.Step()
            ? new HeardCopy((PrivacyScope)read.Int32(0), read.Int64(1), !read.IsNull(2), (ContextType)read.Int32(3))
            : null;
    }

    /// <summary>A message of a person's and its copies.</summary>
    public static List<long> Of(SqliteConnection db, long message)
    {
        var copies = new List<long>(1);
        using SqliteStatement read = db.Use(ReadSql).Bind(message);
        while (read.Step())
        {
            copies.Add(read.Int64(0));
        }

        return copies;
    }

    /// <summary>Messages and their copies, each once.</summary>
    public static List<long> Of(SqliteConnection db, IEnumerable<long> messages) =>
        [.. messages.SelectMany(message => Of(db, message)).Distinct()];

    /// <summary>One of the copies of each message.</summary>
    public static List<long> Without(SqliteConnection db, IEnumerable<long> messages) =>
        [.. messages.DistinctBy(message => db.Use(FirstSql).Bind(message).Scalar() ?? message)];
}
