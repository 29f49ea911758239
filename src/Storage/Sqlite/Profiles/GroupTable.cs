using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Groups as each agent knows them, one by one.</summary>
internal static class GroupTable
{
    private const string FindSql = """
        SELECT g.group_id, g.name, g.is_public, g.respond_only_when_mentioned, g.learn_from_all_messages,
            g.memory_retention_days, g.epoch, g.is_active, g.memories_per_hour, g.language, g.reach, g.commons, g.place,
            g.readers, g.description, g.member_count
        FROM group_keys AS k JOIN group_contexts AS g ON g.group_id = k.group_id
        WHERE k.platform = ? AND k.chat = ? AND g.agent_id = ?
        """;

    private const string FindKeySql = "SELECT group_id FROM group_keys WHERE platform = ? AND chat = ?";
    private const string InsertKeySql = "INSERT INTO group_keys(platform, chat, group_id) VALUES (?, ?, ?)";
    private const string AgentsSql = "SELECT agent_id FROM group_contexts WHERE group_id = ?";

    private const string InsertSql = """
        INSERT INTO group_contexts(group_id, agent_id, name, is_public, commons, place, readers, epoch, is_active, joined_at,
            respond_only_when_mentioned, learn_from_all_messages, memory_retention_days, memories_per_hour, language)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string UpdateSql = """
        UPDATE group_contexts SET name = ?, is_public = ?, commons = ?, place = ?, readers = ?, epoch = ?, is_active = ?7,
            left_at = iif(?7, NULL, ifnull(left_at, ?8)), joined_at = ifnull(?9, joined_at),
            described_at = iif(?9 IS NULL, described_at, NULL)
        WHERE group_id = ? AND agent_id = ?
        """;

    // What waits to be sent was made for the readers there were.
    private const string CancelSql = """
        UPDATE outbox SET state = 2, payload = NULL, changed_at = ? WHERE state = 0 AND id IN (
            SELECT s.chunk FROM outbox AS c JOIN outbox_sources AS s ON s.chunk = c.id JOIN messages AS m ON m.id = s.message
            WHERE c.state = 0 AND m.group_id = ? AND m.agent_id = ? AND m.privacy_scope = 1)
        """;

    /// <summary>The group as an agent knows it by itself; null where it does not.</summary>
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
                Language = read.TextOrNull(9),
                Reach = (GroupReach)read.Int32(10),
                Commons = read.TextOrNull(11) is { } commons ? new GroupKey(key.Platform, new ChatId(commons)) : null,
                Place = read.TextOrNull(12) is { } place ? new GroupKey(key.Platform, new ChatId(place)) : null,
                Readers = read.TextOrNull(13) is { } readers ? new GroupReaders(readers) : null,
                Description = read.TextOrNull(14),
                MemberCount = read.IsNull(15) ? null : read.Int32(15),
            }
            : null;
    }

    /// <summary>The group that a key names; null where it names none.</summary>
    public static GroupId? FindId(SqliteConnection db, GroupKey key)
    {
        using SqliteStatement read = db.Use(FindKeySql).Bind(key.Platform.Name).Bind(key.Chat.Value);
        return read.Step() ? new GroupId(read.Guid(0)) : null;
    }

    /// <summary>The agents that know a group.</summary>
    public static List<AgentId> ReadAgents(SqliteConnection db, GroupId group)
    {
        var agents = new List<AgentId>(1);
        using SqliteStatement read = db.Use(AgentsSql).Bind(group.Value);
        while (read.Step())
        {
            agents.Add(new AgentId(read.Guid(0)));
        }

        return agents;
    }

    /// <summary>Adds a key to a group.</summary>
    public static void AddKey(SqliteConnection db, GroupKey key, GroupId group) =>
        db.Use(InsertKeySql).Bind(key.Platform.Name).Bind(key.Chat.Value).Bind(group.Value).Run();

    /// <summary>Begins to know a group.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="seen">The group.</param>
    /// <param name="agent">The agent that begins to know it.</param>
    /// <param name="isActive">Whether the bot is in it.</param>
    /// <param name="settings">The group whose settings it takes over; null for the defaults.</param>
    public static GroupContext Create(
        WriteContext context, SeenGroup seen, AgentId agent, bool isActive, GroupContext? settings)
    {
        if (FindId(context.Db, seen.Key) is not { } group)
        {
            group = new GroupId(context.Ids.NewId());
            AddKey(context.Db, seen.Key, group);
        }

        GroupContext taken = settings
            ?? new GroupContext { Id = group, Key = seen.Key, Agent = agent, Name = seen.Name, Epoch = 1 };
        context.Db.Use(InsertSql)
            .Bind(group.Value).Bind(agent.Value).Bind(seen.Name).Bind(seen.IsPublic).Bind(seen.Commons?.Chat.Value)
            .Bind(seen.Place?.Chat.Value).Bind(seen.Readers?.Text).Bind(isActive).Bind(context.Now)
            .Bind(taken.RespondOnlyWhenMentioned).Bind(taken.LearnFromAllMessages).Bind((long?)taken.MemoryRetentionDays)
            .Bind(taken.MemoriesPerHour).Bind(taken.Language).Run();
        return Find(context.Db, seen.Key, agent)!;
    }

    /// <summary>Keeps what is known of a group now; its settings stay.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="changed">The group.</param>
    /// <param name="hasOtherReaders">Whether those who read it now are others than before.</param>
    /// <param name="joinedAt">When the bot joined; null where it did not now.</param>
    public static GroupContext Update(
        WriteContext context, GroupContext changed, bool hasOtherReaders, DateTimeOffset? joinedAt = null)
    {
        context.Db.Use(UpdateSql)
            .Bind(changed.Name).Bind(changed.IsPublic).Bind(changed.Commons?.Chat.Value).Bind(changed.Place?.Chat.Value)
            .Bind(changed.Readers?.Text).Bind(changed.Epoch).Bind(changed.IsActive).Bind(context.Now).Bind(joinedAt)
            .Bind(changed.Id.Value).Bind(changed.Agent.Value).Run();
        PartitionTable.MoveEpochsOfGroup(context.Db, changed.Id, changed.Agent);
        if (hasOtherReaders)
        {
            context.Db.Use(CancelSql).Bind(context.Now).Bind(changed.Id.Value).Bind(changed.Agent.Value).Run();
        }

        if (!changed.IsActive)
        {
            AnnouncementTable.Leave(context, changed.Id, changed.Agent);
        }

        return changed;
    }
}
