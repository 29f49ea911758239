using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>One message as several agents heard it: what happens to it happens to every copy.</summary>
internal static class Copies
{
    // The moment is part of it: two bot accounts may number the messages of their private chats alike.
    // The plus keeps the engine from going through all messages of the person.
    private const string AllSql = """
        SELECT c.id AS id FROM messages AS m JOIN messages AS c
            ON c.source = m.source AND +c.user_id = m.user_id AND c.said_at = m.said_at
        WHERE m.id = ?1
        UNION SELECT c.id FROM messages AS m JOIN messages AS c ON c.heard_as = m.heard_as WHERE m.id = ?1
        """;

    private const string ReadSql = $"{AllSql} ORDER BY id";

    private const string FirstSql = $"SELECT min(id) FROM ({AllSql})";

    private const string OtherSql = """
        SELECT privacy_scope, objected, deleted_at, context_type FROM messages
        WHERE ((source = ?1 AND +user_id = ?2 AND said_at = ?3) OR heard_as = ?6) AND agent_id <> ?4
        ORDER BY context_type <> ?5 LIMIT 1
        """;

    /// <summary>A message that is to be stored, as another agent heard it; null where none did.</summary>
    /// <param name="db">The store.</param>
    /// <param name="message">The message.</param>
    /// <param name="heardAs">What it is known by under other numbers; null where there are none.</param>
    public static HeardCopy? FindOther(SqliteConnection db, NewMessage message, string? heardAs)
    {
        using SqliteStatement read = db.Use(OtherSql)
            .Bind(AccountNames.Of(db, message.Source)).Bind(message.Author.Value).Bind(message.SaidAt).Bind(message.Agent.Value)
            .Bind((long)message.Context).Bind(heardAs);
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
