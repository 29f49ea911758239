using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Groups as each agent knows them.</summary>
internal static class GroupTable
{
    private const string FindSql = """
        SELECT g.group_id, g.name, g.is_public, g.respond_only_when_mentioned, g.learn_from_all_messages,
            g.memory_retention_days, g.epoch, g.is_active, g.memories_per_hour
        FROM group_keys AS k JOIN group_contexts AS g ON g.group_id = k.group_id
        WHERE k.platform = ? AND k.chat = ? AND g.agent_id = ?
        """;

    private const string FindKeySql = "SELECT group_id FROM group_keys WHERE platform = ? AND chat = ?";
    private const string InsertKeySql = "INSERT INTO group_keys(platform, chat, group_id) VALUES (?, ?, ?)";

    private const string ClosedSql = "SELECT agent_id FROM group_contexts WHERE group_id = ? AND is_public = 0";

    private const string InsertSql = """
        INSERT INTO group_contexts(group_id, agent_id, name, is_public, epoch, is_active, joined_at) VALUES (?, ?, ?, ?, 1, ?, ?)
        """;

    private const string UpdateSql = """
        UPDATE group_contexts SET name = ?, is_public = ?, epoch = ?, is_active = ?, left_at = ?
        WHERE group_id = ? AND agent_id = ?
        """;

    private const string SettingsSql = """
        UPDATE group_contexts SET respond_only_when_mentioned = ifnull(?, respond_only_when_mentioned),
            learn_from_all_messages = ifnull(?, learn_from_all_messages), memories_per_hour = ifnull(?, memories_per_hour)
        WHERE group_id = ? AND agent_id = ?
        """;

    // What waits to be sent was made for the readers there were.
    private const string CancelSql = """
        UPDATE outbox SET state = 2, payload = NULL, changed_at = ? WHERE state = 0 AND id IN (
            SELECT s.chunk FROM outbox AS c JOIN outbox_sources AS s ON s.chunk = c.id JOIN messages AS m ON m.id = s.message
            WHERE c.state = 0 AND m.group_id = ? AND m.agent_id = ? AND m.privacy_scope = 1)
        """;

    /// <summary>The group as an agent knows it; null where it does not.</summary>
    public static GroupContext? Find(SqliteConnection db, GroupKey key, AgentId agent)
    {
        using SqliteStatement read = db.Use(FindSql).Bind(key.Platform.Name).Bind(key.Chat.Value).Bind(agent.Value);
        return read.Step()
            ? new GroupContext
            {
                Id = new GroupId(read.Guid(0)),
                Key = key,
                Agent = agent,
                Name = read.Text(1),
                IsPublic = read.Boolean(2),
                RespondOnlyWhenMentioned = read.Boolean(3),
                LearnFromAllMessages = read.Boolean(4),
                MemoryRetentionDays = read.IsNull(5) ? null : read.Int32(5),
                Epoch = read.Int32(6),
                IsActive = read.Boolean(7),
                MemoriesPerHour = read.Int32(8),
            }
            : null;
    }

    /// <summary>The group that a key names; null where it names none.</summary>
    public static GroupId? FindId(SqliteConnection db, GroupKey key)
    {
        using SqliteStatement read = db.Use(FindKeySql).Bind(key.Platform.Name).Bind(key.Chat.Value);
        return read.Step() ? new GroupId(read.Guid(0)) : null;
    }

    /// <summary>Finds or creates the group; one that turned public begins a new epoch.</summary>
    public static GroupContext Resolve(WriteContext context, (SeenGroup Seen, AgentId Agent) request)
    {
        (SeenGroup seen, AgentId agent) = request;
        if (Find(context.Db, seen.Key, agent) is not { } found)
        {
            return Create(context, seen, agent, isActive: true);
        }

        if (seen.IsPublic && !found.IsPublic)
        {
            Open(context, seen);
            return Find(context.Db, seen.Key, agent)!;
        }

        return found.Name == seen.Name && found.IsPublic == seen.IsPublic
            ? found
            : Update(context, found with { Name = seen.Name, IsPublic = seen.IsPublic }, hasOtherReaders: false);
    }

    /// <summary>Changes what a group's admins may set.</summary>
    public static void ChangeSettings(WriteContext context, TurnEffect.SetGroup change)
    {
        GroupSettings settings = change.Settings;
        if (settings.MemoriesPerHour is < 0 or > 10_000)
        {
            throw new ArgumentOutOfRangeException(nameof(change), settings.MemoriesPerHour, "A group learns 0 to 10,000 memories an hour.");
        }

        context.Db.Use(SettingsSql)
            .Bind(AsNumber(settings.RespondOnlyWhenMentioned)).Bind(AsNumber(settings.LearnFromAllMessages))
            .Bind(settings.MemoriesPerHour).Bind(change.Group.Value).Bind(change.Agent.Value).Run();
        AuditTable.Add(context, change.Subject.User, "group-settings", 0);
    }

    /// <summary>Notes that a bot account joined or was removed.</summary>
    public static bool ChangeMembership(
        WriteContext context, (SeenGroup Seen, AgentId Agent, BotAccountId Account, bool IsMember) change)
    {
        (SeenGroup seen, AgentId agent, BotAccountId account, bool isMember) = change;
        if (Find(context.Db, seen.Key, agent) is null)
        {
            SummaryJobs.QueueOnJoin(context, Create(context, seen, agent, isMember));
        }

        GroupId group = FindId(context.Db, seen.Key)!.Value;
        GroupAccounts.Note(context.Db, group, agent, account, isMember);
        GroupAccounts.Change(context.Db, group, account, isMember);
        foreach (AgentId other in GroupAccounts.ReadAgents(context.Db, group, account))
        {
            GroupContext known = Find(context.Db, seen.Key, other)!;
            if (known.IsActive != isMember && (isMember || !GroupAccounts.IsElsewhere(context.Db, group, other, account)))
            {
                SummaryJobs.QueueOnJoin(context, isMember ? Rejoin(context, known, seen.IsPublic) : Leave(context, known));
            }
        }

        return true;
    }

    /// <summary>Notes through which account an agent is in a group.</summary>
    public static GroupContext NoteAgent(WriteContext context, (GroupContext Group, BotAccountId Account) seen)
    {
        (GroupContext group, BotAccountId account) = seen;
        GroupContext found = Find(context.Db, group.Key, group.Agent) ?? group;
        if (GroupAccounts.IsKnown(context.Db, found.Id, found.Agent, account))
        {
            return found;
        }

        GroupAccounts.Note(context.Db, found.Id, found.Agent, account, isMember: true);
        return found.IsActive ? found : Rejoin(context, found, found.IsPublic);
    }

    /// <summary>Adds a key to a group.</summary>
    public static void AddKey(SqliteConnection db, GroupKey key, GroupId group) =>
        db.Use(InsertKeySql).Bind(key.Platform.Name).Bind(key.Chat.Value).Bind(group.Value).Run();

    private static GroupContext Create(WriteContext context, SeenGroup seen, AgentId agent, bool isActive)
    {
        if (FindId(context.Db, seen.Key) is not { } group)
        {
            group = new GroupId(context.Ids.NewId());
            AddKey(context.Db, seen.Key, group);
        }

        context.Db.Use(InsertSql)
            .Bind(group.Value).Bind(agent.Value).Bind(seen.Name).Bind(seen.IsPublic).Bind(isActive).Bind(context.Now).Run();
        return Find(context.Db, seen.Key, agent)!;
    }

    private static GroupContext Rejoin(WriteContext context, GroupContext group, bool isPublic)
    {
        MemberTable.Reset(context.Db, group.Id);
        return Update(
            context, group with { IsActive = true, IsPublic = isPublic, Epoch = group.Epoch + 1 }, hasOtherReaders: true);
    }

    private static GroupContext Leave(WriteContext context, GroupContext group) =>
        Update(context, group with { IsActive = false }, hasOtherReaders: true);

    // Whoever reads along now hears every agent: also one that speaks there again only later.
    private static void Open(WriteContext context, SeenGroup seen)
    {
        GroupId group = FindId(context.Db, seen.Key)!.Value;
        foreach (AgentId agent in ReadClosed(context.Db, group))
        {
            GroupContext closed = Find(context.Db, seen.Key, agent)!;
            Update(
                context, closed with { Name = seen.Name, IsPublic = true, Epoch = closed.Epoch + 1 }, hasOtherReaders: true);
        }
    }

    private static List<AgentId> ReadClosed(SqliteConnection db, GroupId group)
    {
        var agents = new List<AgentId>(1);
        using SqliteStatement read = db.Use(ClosedSql).Bind(group.Value);
        while (read.Step())
        {
            agents.Add(new AgentId(read.Guid(0)));
        }

        return agents;
    }

    private static GroupContext Update(WriteContext context, GroupContext changed, bool hasOtherReaders)
    {
        context.Db.Use(UpdateSql)
            .Bind(changed.Name).Bind(changed.IsPublic).Bind(changed.Epoch).Bind(changed.IsActive)
            .Bind(changed.IsActive ? null : context.Now).Bind(changed.Id.Value).Bind(changed.Agent.Value).Run();
        PartitionTable.MoveEpochsOfGroup(context.Db, changed.Id, changed.Agent);
        if (hasOtherReaders)
        {
            context.Db.Use(CancelSql).Bind(context.Now).Bind(changed.Id.Value).Bind(changed.Agent.Value).Run();
        }

        return changed;
    }

    private static long? AsNumber(bool? value) => value is { } known ? (known ? 1 : 0) : null;
}
