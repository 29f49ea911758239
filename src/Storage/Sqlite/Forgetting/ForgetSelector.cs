using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds the messages that a person wants forgotten: their own, in every scope, as every agent heard them.</summary>
internal static class ForgetSelector
{
    // Without a moment, what is hidden or has run out counts too.
    private const string IsLive = "(?1 IS NULL OR (deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?1)))";
    private const string AllSql = $"SELECT id FROM messages WHERE user_id = ?2 AND {IsLive} ORDER BY id";
    private const string HereSql = $"SELECT id FROM messages WHERE room = ?3 AND user_id = ?2 AND {IsLive} ORDER BY id";

    private const string LastSql =
        $"SELECT id FROM messages WHERE room = ?3 AND user_id = ?2 AND {IsLive} ORDER BY id DESC LIMIT 1";

    private const string OneSql = $"SELECT id FROM messages WHERE message_id = ?3 AND user_id = ?2 AND {IsLive}";
    private const string ByRowSql = $"SELECT id FROM messages WHERE id = ?3 AND user_id = ?2 AND {IsLive}";

    private const string AllRepliesSql = "SELECT id FROM messages WHERE addressee_id = ?";
    private const string RepliesHereSql = "SELECT id FROM messages WHERE addressee_id = ? AND room = ?";

    /// <summary>What a forget erases: also what is hidden, or has run out and is not deleted yet.</summary>
    public static List<long> SelectAll(WriteContext context, UserId user, ForgetSelection selection) =>
        Select(context.Db, context.Terms, user, selection, selection is ForgetSelection.Last ? context.Now : null);

    /// <summary>What the person may still see of it.</summary>
    public static List<long> SelectLive(
        SqliteConnection db, TermHasher hasher, UserId user, ForgetSelection selection, DateTimeOffset now) =>
        Select(db, hasher, user, selection, now);

    /// <summary>The replies that go because they were said to the person, whatever they rest on.</summary>
    public static List<long> SelectReplies(SqliteConnection db, UserId user, ForgetSelection selection) => selection switch
    {
        ForgetSelection.All => Read(db.Use(AllRepliesSql).Bind(user.Value)),
        ForgetSelection.Here here when RoomTable.Find(db, here.Conversation) is { } room =>
            Read(db.Use(RepliesHereSql).Bind(user.Value).Bind(room)),
        _ => [],
    };

    private static List<long> Select(
        SqliteConnection db, TermHasher hasher, UserId user, ForgetSelection selection, DateTimeOffset? liveAt)
    {
        SqliteStatement Use(string sql) => db.Use(sql).Bind(liveAt).Bind(user.Value);
        switch (selection)
        {
            case ForgetSelection.All:
                return Read(Use(AllSql));
            case ForgetSelection.Here here:
                return RoomTable.Find(db, here.Conversation) is { } room ? Read(Use(HereSql).Bind(room)) : [];
            case ForgetSelection.Last last:
                return RoomTable.Find(db, last.Conversation) is { } lastRoom
                    ? Copies.Of(db, Read(Use(LastSql).Bind(lastRoom)))
                    : [];
            case ForgetSelection.Messages messages:
                return Copies.Of(db, messages.Ids.SelectMany(id => Read(Use(OneSql).Bind(id.Value))));
            case ForgetSelection.Topic topic:
                return Copies.Of(
                    db, TopicFinder.Find(db, hasher, user, topic).SelectMany(id => Read(Use(ByRowSql).Bind(id))));
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
}
