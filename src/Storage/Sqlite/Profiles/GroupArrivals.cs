using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Tells a bot account that comes to a group from one that moves with it.</summary>
internal static class GroupArrivals
{
    private const string HasMovedSql = "SELECT 1 FROM group_keys WHERE group_id = ? LIMIT 1 OFFSET 1";

    // Once this very news is noted, the group was joined when it says: read again after a kill, it is still news.
    private const string IsThereSql = """
        SELECT 1 FROM group_accounts AS a JOIN group_contexts AS g ON g.group_id = a.group_id AND g.agent_id = a.agent_id
        WHERE a.group_id = ? AND a.account = ? AND a.is_member = 1 AND g.joined_at <> ?
        """;

    private const string NamesakeSql = """
        SELECT 1 FROM group_contexts AS g JOIN group_keys AS k ON k.group_id = g.group_id
        JOIN group_accounts AS a ON a.group_id = g.group_id AND a.agent_id = g.agent_id
        WHERE g.name = ?1 AND k.platform = ?2 AND k.chat <> ?3 AND a.account = ?4 AND a.is_member = 1
            AND NOT EXISTS (SELECT 1 FROM group_keys AS here WHERE here.platform = ?2 AND here.chat = ?3 AND here.group_id = g.group_id)
        """;

    /// <summary>What the news means.</summary>
    public static GroupArrival Read(SqliteConnection db, (SeenGroup Seen, BotAccountId Account, DateTimeOffset At) news)
    {
        (SeenGroup seen, BotAccountId account, DateTimeOffset at) = news;
        if (GroupTable.FindId(db, seen.Key) is { } group && HasMoved(db, group)
            && db.Use(IsThereSql).Bind(group.Value).Bind(account.Value).Bind(at).Scalar() is not null)
        {
            return GroupArrival.Moved;
        }

        bool hasNamesake = db.Use(NamesakeSql)
            .Bind(seen.Name).Bind(seen.Key.Platform.Name).Bind(seen.Key.Chat.Value).Bind(account.Value).Scalar() is not null;
        return hasNamesake ? GroupArrival.Unclear : GroupArrival.New;
    }

    /// <summary>Whether a group has had another key.</summary>
    public static bool HasMoved(SqliteConnection db, GroupId group) => db.Use(HasMovedSql).Bind(group.Value).Scalar() is not null;
}
