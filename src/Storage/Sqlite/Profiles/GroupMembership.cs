using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Follows bot accounts that come to groups and leave them: a group that is left is unreadable at once, and one that is
/// joined again begins a new epoch.</summary>
internal static class GroupMembership
{
    private const string OfPlaceSql = """
        SELECT DISTINCT k.chat FROM group_contexts AS g JOIN group_keys AS k ON k.group_id = g.group_id
        WHERE g.place = ? AND k.platform = ?
        """;

    private const string PlacesSql = """
        SELECT g.place, min(g.joined_at), max(g.is_active) FROM group_contexts AS g JOIN group_keys AS k ON k.group_id = g.group_id
        JOIN group_accounts AS a ON a.group_id = g.group_id AND a.agent_id = g.agent_id
        WHERE g.place IS NOT NULL AND k.platform = ? AND a.account = ? GROUP BY g.place
        """;

    private const string JoinedSql = "SELECT joined_at FROM group_contexts WHERE group_id = ? AND agent_id = ?";

    private const string HasChannelSql = """
        SELECT 1 FROM group_contexts AS g JOIN group_chats AS c ON c.group_id = ?1
        JOIN group_keys AS k ON k.platform = c.platform AND k.chat = c.chat
        WHERE g.group_id = k.group_id AND g.agent_id = ?2 AND g.is_active = 1
        """;

    private const string CommonsSql = """
        SELECT w.platform, w.chat FROM group_keys AS k JOIN group_chats AS c ON c.platform = k.platform AND c.chat = k.chat
        JOIN group_keys AS w ON w.group_id = c.group_id WHERE k.group_id = ?
        """;

    /// <summary>Notes that a bot account joined a group or was removed.</summary>
    public static bool Change(
        WriteContext context, (SeenGroup Seen, AgentId Agent, BotAccountId Account, bool IsMember, DateTimeOffset? Since) change)
    {
        (SeenGroup seen, AgentId agent, BotAccountId account, bool isMember, DateTimeOffset? since) = change;
        if (GroupTable.Find(context.Db, seen.Key, agent) is null)
        {
            SummaryJobs.QueueOnJoin(context, GroupResolution.Create(context, seen, agent, isMember));
        }

        GroupId group = GroupTable.FindId(context.Db, seen.Key)!.Value;
        GroupAccounts.Note(context.Db, group, agent, account, isMember);

        // Whoever moves with a group comes to its new key, and was not away.
        Change(context, seen.Key, account, isMember, seen.IsPublic, GroupArrivals.HasMoved(context.Db, group) ? null : since);
        return true;
    }

    /// <summary>The same for every group of a place.</summary>
    public static bool ChangePlace(
        WriteContext context, (GroupKey Place, BotAccountId Account, bool IsMember, DateTimeOffset At) change)
    {
        (GroupKey place, BotAccountId account, bool isMember, DateTimeOffset at) = change;
        foreach (GroupKey group in ReadGroups(context.Db, place))
        {
            Change(context, group, account, isMember, isPublic: null, isMember ? at : null);
        }

        return true;
    }

    /// <summary>The places of groups that an account came to.</summary>
    public static IReadOnlyList<PlaceMembership> ReadPlaces(SqliteConnection db, (Platform Platform, BotAccountId Account) asked)
    {
        var places = new List<PlaceMembership>();
        using SqliteStatement read = db.Use(PlacesSql).Bind(asked.Platform.Name).Bind(asked.Account.Value);
        while (read.Step())
        {
            places.Add(new PlaceMembership(
                new GroupKey(asked.Platform, new ChatId(read.Text(0))), read.Time(1), read.Boolean(2)));
        }

        return places;
    }

    /// <summary>Begins a new epoch of a group that the bot comes back to: while it was away anybody may have joined, or left.</summary>
    public static GroupContext Rejoin(WriteContext context, GroupContext group, bool isPublic, DateTimeOffset at)
    {
        MemberTable.Reset(context.Db, group.Id);
        return GroupTable.Update(
            context,
            group with { IsActive = true, IsPublic = isPublic, Epoch = group.Epoch + 1 },
            hasOtherReaders: true,
            joinedAt: at);
    }

    private static void Change(
        WriteContext context, GroupKey key, BotAccountId account, bool isMember, bool? isPublic, DateTimeOffset? since)
    {
        SqliteConnection db = context.Db;
        GroupId group = GroupTable.FindId(db, key)!.Value;
        GroupAccounts.Change(db, group, account, isMember);
        foreach (AgentId agent in GroupAccounts.ReadAgents(db, group, account))
        {
            GroupContext known = GroupTable.Find(db, key, agent)!;
            bool isElsewhere = GroupAccounts.IsElsewhere(db, group, agent, account);
            if (!isMember && known.IsActive && !isElsewhere)
            {
                GroupTable.Update(context, known with { IsActive = false }, hasOtherReaders: true);
                LeaveCommons(context, known, withOthers: false);
            }
            else if (isMember && (!known.IsActive || (!isElsewhere && IsOlderThan(db, known, since))))
            {
                if (known.IsActive)
                {
                    // Nobody told that it was left meanwhile.
                    LeaveCommons(context, known, withOthers: true);
                }

                SummaryJobs.QueueOnJoin(context, Rejoin(context, known, isPublic ?? known.IsPublic, since ?? context.Now));
            }
        }
    }

    // It is left with its last group, and joined again when one of them is spoken in.
    private static void LeaveCommons(WriteContext context, GroupContext group, bool withOthers)
    {
        foreach (GroupKey commons in ReadCommons(context.Db, group.Id))
        {
            if (GroupTable.Find(context.Db, commons, group.Agent) is { IsActive: true } shared
                && (withOthers || context.Db.Use(HasChannelSql).Bind(shared.Id.Value).Bind(group.Agent.Value).Scalar() is null))
            {
                GroupTable.Update(context, shared with { IsActive = false }, hasOtherReaders: true);
            }
        }
    }

    private static bool IsOlderThan(SqliteConnection db, GroupContext group, DateTimeOffset? since) => since is { } at
        && db.Use(JoinedSql).Bind(group.Id.Value).Bind(group.Agent.Value).Scalar() is { } joined
        && joined < at.ToUnixTimeMilliseconds();

    private static List<GroupKey> ReadGroups(SqliteConnection db, GroupKey place)
    {
        var groups = new List<GroupKey>();
        using SqliteStatement read = db.Use(OfPlaceSql).Bind(place.Chat.Value).Bind(place.Platform.Name);
        while (read.Step())
        {
            groups.Add(new GroupKey(place.Platform, new ChatId(read.Text(0))));
        }

        return groups;
    }

    private static List<GroupKey> ReadCommons(SqliteConnection db, GroupId group)
    {
        var commons = new List<GroupKey>(1);
        using SqliteStatement read = db.Use(CommonsSql).Bind(group.Value);
        while (read.Step())
        {
            commons.Add(new GroupKey(new Platform(read.Text(0)), new ChatId(read.Text(1))));
        }

        return commons;
    }
}
