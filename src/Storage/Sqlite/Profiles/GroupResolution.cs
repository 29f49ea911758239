using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Tells which group is spoken in, and keeps what is seen of it current. When more people can read it than before, a new
/// epoch begins: for every agent in it, also one that speaks there again only later.</summary>
internal static class GroupResolution
{
    private const string WidenedBySql = "SELECT widened_by FROM group_contexts WHERE group_id = ? AND agent_id = ?";
    private const string SetWidenedBySql = "UPDATE group_contexts SET widened_by = ? WHERE group_id = ?";
    private const string NoteChatSql = "INSERT OR IGNORE INTO group_chats(group_id, platform, chat) VALUES (?, ?, ?)";

    /// <summary>The group as an agent knows it, where that is all that is seen of it; null where something is to be noted.</summary>
    public static GroupContext? FindCurrent(SqliteConnection db, SeenGroup seen, AgentId agent)
    {
        if (GroupTable.Find(db, seen.Key, agent) is not { } own || See(own, seen) != own)
        {
            return null;
        }

        return CommonsOf(own) is not { } commons ? own
            : GroupTable.Find(db, commons, agent) is { IsActive: true } shared && shared.IsPublic == own.IsPublic ? Join(own, shared)
            : null;
    }

    /// <summary>The group as an agent knows it; null where it does not.</summary>
    public static GroupContext? Find(SqliteConnection db, GroupKey key, AgentId agent) =>
        GroupTable.Find(db, key, agent) is not { } own ? null
        : CommonsOf(own) is { } commons && GroupTable.Find(db, commons, agent) is { IsActive: true } shared ? Join(own, shared)
        : own;

    /// <summary>Finds or creates the group.</summary>
    public static GroupContext Resolve(WriteContext context, (SeenGroup Seen, AgentId Agent) request)
    {
        (SeenGroup seen, AgentId agent) = request;
        if (GroupTable.Find(context.Db, seen.Key, agent) is null)
        {
            Create(context, seen, agent, isActive: true);
        }

        Note(context, seen.Key, known => See(known, seen));
        return Enter(context, GroupTable.Find(context.Db, seen.Key, agent)!);
    }

    /// <summary>Begins to know a group, with the settings of its parent.</summary>
    public static GroupContext Create(WriteContext context, SeenGroup seen, AgentId agent, bool isActive) => GroupTable.Create(
        context, seen, agent, isActive, seen.Parent is { } parent ? Find(context.Db, parent, agent) : null);

    /// <summary>Notes through which account an agent is in a group.</summary>
    public static GroupContext NoteAgent(WriteContext context, (GroupContext Group, BotAccountId Account) seen)
    {
        (GroupContext group, BotAccountId account) = seen;
        if (GroupTable.Find(context.Db, group.Key, group.Agent) is not { } own)
        {
            return group;
        }

        if (!GroupAccounts.IsKnown(context.Db, own.Id, own.Agent, account))
        {
            GroupAccounts.Note(context.Db, own.Id, own.Agent, account, isMember: true);
            own = own.IsActive ? own : GroupMembership.Rejoin(context, own, own.IsPublic, context.Now);
        }

        return Enter(context, own);
    }

    /// <summary>The channel by itself, for each agent that it speaks for, which is in it through an account.</summary>
    public static IReadOnlyList<GroupContext> ResolveAnnounced(
        WriteContext context, (SeenGroup Seen, BotAccountId Account) request)
    {
        (SeenGroup seen, BotAccountId account) = request;
        var channels = new List<GroupContext>(1);
        foreach (AgentId agent in AnnouncementTable.ReadAgents(context.Db, seen.Key))
        {
            Resolve(context, (seen, agent));
            NoteAgent(context, (GroupTable.Find(context.Db, seen.Key, agent)!, account));
            channels.Add(GroupTable.Find(context.Db, seen.Key, agent)!);
        }

        return channels;
    }

    /// <summary>Begins a new epoch where more people can read a group; the same delivery twice begins one. Nothing is known of a
    /// group that was never seen, so nothing has to be kept from its new readers.</summary>
    public static void Widen(WriteContext context, TurnEffect.WidenReaders change)
    {
        SeenGroup seen = change.Group;
        if (GroupTable.FindId(context.Db, seen.Key) is { } group)
        {
            // Where readers are told, comparing them tells more than the number of a delivery.
            Note(context, seen.Key, known => See(known, seen), (db, known) => seen.Readers is null
                ? !IsNoted(db, known, change.Delivery)
                : known.Readers is null);
            context.Db.Use(SetWidenedBySql).Bind(change.Delivery).Bind(group.Value).Run();
        }
    }

    /// <summary>Notes what is known of a group by now, for every agent that knows it.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="key">The group, which is known.</param>
    /// <param name="see">The group as it is now, from how it was known.</param>
    /// <param name="isWidened">Whether more people can read it than it was known for, apart from what that tells; null for no.</param>
    public static void Note(
        WriteContext context,
        GroupKey key,
        Func<GroupContext, GroupContext> see,
        Func<SqliteConnection, GroupContext, bool>? isWidened = null)
    {
        GroupId group = GroupTable.FindId(context.Db, key)!.Value;
        foreach (AgentId agent in GroupTable.ReadAgents(context.Db, group))
        {
            GroupContext known = GroupTable.Find(context.Db, key, agent)!;
            GroupContext now = see(known);
            bool hasMore = (now.IsPublic && !known.IsPublic)
                || (now.Readers is { } readers && known.Readers is { } before && readers.IsWiderThan(before))
                || isWidened?.Invoke(context.Db, known) == true;
            if (hasMore || now != known)
            {
                GroupTable.Update(context, now with { Epoch = known.Epoch + (hasMore ? 1 : 0) }, hasMore);
            }
        }
    }

    // Null may only mean that it is not told this time, except that there is nothing wider: that is told by nothing else.
    private static GroupContext See(GroupContext known, SeenGroup seen) => known with
    {
        Name = seen.Name,
        IsPublic = seen.IsPublic,
        Commons = seen.Commons,
        Place = seen.Place ?? known.Place,
        Readers = seen.Readers ?? known.Readers,
    };

    private static GroupKey? CommonsOf(GroupContext own) =>
        own is { Reach: GroupReach.Commons, IsActive: true, Commons: { } commons } ? commons : null;

    /// <summary>The wider group, where the group is one audience with it; else the group itself.</summary>
    public static GroupContext Enter(WriteContext context, GroupContext own)
    {
        if (CommonsOf(own) is not { } key)
        {
            return own;
        }

        GroupContext shared = GroupTable.Find(context.Db, key, own.Agent)
            ?? GroupTable.Create(context, new SeenGroup(key, own.Name, own.IsPublic), own.Agent, isActive: true, own);
        if (!shared.IsActive)
        {
            shared = GroupMembership.Rejoin(context, shared, own.IsPublic, context.Now);
        }

        Note(context, key, known => known with { IsPublic = own.IsPublic });
        context.Db.Use(NoteChatSql).Bind(shared.Id.Value).Bind(own.Key.Platform.Name).Bind(own.Key.Chat.Value).Run();
        return Join(own, GroupTable.Find(context.Db, key, own.Agent)!);
    }

    private static GroupContext Join(GroupContext own, GroupContext shared) => shared with
    {
        Key = own.Key,
        Name = own.Name,
        Reach = own.Reach,
        Commons = own.Commons,
        Place = own.Place,
        Readers = own.Readers,
    };

    private static bool IsNoted(SqliteConnection db, GroupContext known, string delivery)
    {
        using SqliteStatement read = db.Use(WidenedBySql).Bind(known.Id.Value).Bind(known.Agent.Value);
        return read.Step() && read.TextOrNull(0) == delivery;
    }
}
