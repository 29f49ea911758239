using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds the messages that a person wants forgotten: their own, in every scope.</summary>
internal static class ForgetSelector
{
    private const string AllSql = "SELECT id FROM messages WHERE user_id = ? ORDER BY id";
    private const string HereSql = "SELECT id FROM messages WHERE room = ? AND user_id = ? ORDER BY id";
    private const string LastSql = "SELECT id FROM messages WHERE room = ? AND user_id = ? ORDER BY id DESC LIMIT 1";
    private const string OneSql = "SELECT id FROM messages WHERE message_id = ? AND user_id = ?";
    private const string TermsSql = "SELECT id, terms FROM messages WHERE user_id = ?";

    private const string MemoryTermsSql = """
        SELECT s.source, e.terms FROM memories AS e JOIN memory_sources AS s ON s.memory = e.id WHERE e.user_id = ?
        """;

    /// <summary>The messages, in the order they were stored.</summary>
    public static List<long> Select(SqliteConnection db, TermHasher hasher, UserId user, ForgetSelection selection)
    {
        switch (selection)
        {
            case ForgetSelection.All:
                return Read(db.Use(AllSql).Bind(user.Value));
            case ForgetSelection.Here here:
                return RoomTable.Find(db, here.Conversation) is { } room
                    ? Read(db.Use(HereSql).Bind(room).Bind(user.Value))
                    : [];
            case ForgetSelection.Last last:
                return RoomTable.Find(db, last.Conversation) is { } lastRoom
                    ? Read(db.Use(LastSql).Bind(lastRoom).Bind(user.Value))
                    : [];
            case ForgetSelection.Messages messages:
                return [.. messages.Ids.SelectMany(id => Read(db.Use(OneSql).Bind(id.Value).Bind(user.Value)))];
            case ForgetSelection.Topic topic:
                var found = new SortedSet<long>();
                foreach (IReadOnlyList<string> reading in topic.Readings)
                {
                    long[] wanted = hasher.HashAll(reading);
                    Match(db.Use(TermsSql).Bind(user.Value), wanted, found);
                    Match(db.Use(MemoryTermsSql).Bind(user.Value), wanted, found);
                }

                return [.. found];
            default:
                throw new ArgumentOutOfRangeException(nameof(selection));
        }
    }

    private static List<long> Read(SqliteStatement statement)
    {
        var ids = new List<long>();
        using (statement)
        {
            while (statement.Step())
            {
                ids.Add(statement.Int64(0));
            }
        }

        return ids;
    }

    private static void Match(SqliteStatement statement, long[] wanted, SortedSet<long> found)
    {
        using (statement)
        {
            while (statement.Step())
            {
                if (TermHasher.ContainsAll(statement.Numbers(1), wanted))
                {
                    found.Add(statement.Int64(0));
                }
            }
        }
    }
}
