using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Who belongs to which group, as far as it was seen.</summary>
internal static class MemberTable
{
    private const string StateSql = "SELECT is_member FROM group_members WHERE group_id = ? AND user_id = ?";

    private const string NoteSql = """
        INSERT INTO group_members(group_id, user_id, is_member, changed_at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET is_member = excluded.is_member, changed_at = excluded.changed_at
            WHERE excluded.is_member <> is_member AND excluded.changed_at >= changed_at
        """;

    private const string LeftSql = """
        UPDATE group_members SET is_member = 0, changed_at = ?1 WHERE user_id = ?2 AND is_member = 1 AND changed_at <= ?1
            AND group_id IN (
                SELECT k.group_id FROM group_keys AS k WHERE k.platform = ?3 AND k.chat = ?4
                UNION SELECT g.group_id FROM group_contexts AS g JOIN group_keys AS k ON k.group_id = g.group_id
                    WHERE g.place = ?4 AND k.platform = ?3)
        """;

    private const string ForgetSql = "UPDATE group_members SET is_member = 0, changed_at = 0 WHERE group_id = ? AND is_member = 1";

    private const string MergeSql = """
        INSERT INTO group_members(group_id, user_id, is_member, changed_at)
            SELECT ?, user_id, is_member, changed_at FROM group_members WHERE group_id = ?
        ON CONFLICT DO UPDATE SET is_member = excluded.is_member, changed_at = excluded.changed_at
            WHERE excluded.changed_at > changed_at
        """;

    private const string DropSql = "DELETE FROM group_members WHERE group_id = ?";

    /// <summary>Whether what is known says the same.</summary>
    public static bool IsKnown(SqliteConnection db, GroupId group, UserId user, bool isMember) =>
        db.Use(StateSql).Bind(group.Value).Bind(user.Value).Scalar() is { } known && known != 0 == isMember;

    /// <summary>Notes a change that is not older than what is known.</summary>
    public static bool Note(WriteContext context, (GroupId Group, UserId User, bool IsMember, DateTimeOffset At) seen) =>
        context.Db.Use(NoteSql).Bind(seen.Group.Value).Bind(seen.User.Value).Bind(seen.IsMember).Bind(seen.At).Run() > 0;

    /// <summary>Notes that somebody left a place with all its groups.</summary>
    public static bool NoteLeft(WriteContext context, (GroupKey Place, UserId User, DateTimeOffset At) seen) => context.Db.Use(LeftSql)
        .Bind(seen.At).Bind(seen.User.Value).Bind(seen.Place.Platform.Name).Bind(seen.Place.Chat.Value).Run() > 0;

    /// <summary>Knows of nobody any more: while the bot was away anybody may have left. Who speaks belongs to the group again.</summary>
    public static void Reset(SqliteConnection db, GroupId group) => db.Use(ForgetSql).Bind(group.Value).Run();

    /// <summary>Moves the members of a group that turned out to be another.</summary>
    public static void Merge(SqliteConnection db, GroupId other, GroupId group)
    {
        db.Use(MergeSql).Bind(group.Value).Bind(other.Value).Run();
        db.Use(DropSql).Bind(other.Value).Run();
    }
}
