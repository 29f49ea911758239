using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads a person's own rows, over all agents and scopes.</summary>
internal static class SubjectReader
{
    private const string IsLive = "(e.deleted_at IS NULL AND (e.expires_at IS NULL OR e.expires_at > ?2))";

    private const string IsCurrent = $"e.user_id = ?1 AND e.valid_to IS NULL AND {IsLive}";

    private const string ListSql = $"""
        SELECT e.id, e.terms FROM memories AS e
        WHERE {IsCurrent} AND (?3 IS NULL OR e.context_type = ?3) AND (?4 IS NULL OR e.agent_id IN (?4, {ScopePredicate.AnyAgent}))
            AND (?5 IS NULL OR e.group_id = ?5)
        ORDER BY e.context_type, e.group_id, e.said_at DESC, e.id DESC
        """;

    private const string AgentsSql = $"""
        SELECT DISTINCT e.agent_id FROM memories AS e
        WHERE {IsCurrent} AND e.agent_id <> {ScopePredicate.AnyAgent} ORDER BY e.agent_id
        """;

    private const string EntryColumns = """
        SELECT e.id, e.entry_id, e.agent_id, e.user_id, e.user_name, e.group_id, g.name, e.context_type, e.privacy_scope,
            e.lossless_restatement, e.quote, e.keywords, ifnull(e.happened_at, e.said_at), e.recorded_at, e.location, e.persons,
            e.entities, e.topic, e.attribute, e.importance, e.confidence, e.platform, e.expires_at,
            e.evidence_count, ifnull(e.confirmed_at, e.said_at)
        FROM memories AS e LEFT JOIN group_contexts AS g ON g.group_id = e.group_id AND g.agent_id = e.agent_id
        """;

    private const string OneSql = $"{EntryColumns} WHERE e.id = ?";

    private const string ByIdSql = $"{EntryColumns} WHERE {IsCurrent} AND e.entry_id = ?3";

    private const string AllSql = $"{EntryColumns} WHERE e.user_id = ?1 AND {IsLive} ORDER BY e.id";

    private const string MessagesSql = $"""
        SELECT e.message_id, e.text, e.said_at, e.context_type, e.privacy_scope, e.group_id, g.name, e.platform
        FROM messages AS e LEFT JOIN group_contexts AS g ON g.group_id = e.group_id AND g.agent_id = e.agent_id
        WHERE e.user_id = ?1 AND {IsLive} ORDER BY e.id
        """;

    /// <summary>A page of their live memories.</summary>
    public static SubjectPage ReadPage(
        SqliteConnection db, TermHasher hasher, UserId user, SubjectFilter filter, DateTimeOffset now)
    {
        filter.Check();
        List<long> listed = List(db, [.. filter.Search.Select(hasher.HashAll)], user, filter, now);
        var entries = new List<MemoryEntry>(filter.Limit);
        foreach (long id in listed.Skip(filter.Offset).Take(filter.Limit))
        {
            entries.AddRange(ReadEntries(db, db.Use(OneSql).Bind(id)));
        }

        return new SubjectPage(entries, listed.Count, ReadAgents(db, user, now));
    }

    /// <summary>One of their live memories; null where there is none.</summary>
    public static MemoryEntry? Find(SqliteConnection db, UserId user, EntryId entry, DateTimeOffset now) =>
        ReadEntries(db, db.Use(ByIdSql).Bind(user.Value).Bind(now).Bind(entry.Value)) is [var found] ? found : null;

    /// <summary>Everything that is kept about them, outdated values included.</summary>
    public static SubjectExport ReadExport(SqliteConnection db, UserId user, DateTimeOffset now) => new(
        ProfileTable.Find(db, user) ?? throw new InvalidOperationException("The person has no profile."),
        ReadEntries(db, db.Use(AllSql).Bind(user.Value).Bind(now)),
        ReadMessages(db, user, now),
        AboutReader.ReadAll(db, user, now),
        SubjectSessionReader.ReadAll(db, user))
    {
        Agents = AgentTable.ReadOwned(db, user),
        Personas = [.. PersonaTable.ReadAll(db, user).Select(persona => new PersonaMemory(
            persona, PersonaReader.ReadMemory(db, user, persona.Id, now)))],
        Accounts = ProfileTable.ReadAccounts(db, user),
        Links = [.. LinkTable.Read(db, user, link: null, now).Where(static link => link.LinkedAt is not null)],
        Claims = ClaimReader.ReadOfPerson(db, user, now),
        Feeds = FeedTable.ReadOf(db, user, integration: null).ConvertAll(static feed => feed.Integration),
        Syncs = SyncRunTable.ReadOf(db, user).ConvertAll(static run => run.Run),
        FeedChoice = ChoiceTable.Read(db, user),
        Posts = PostReader.ReadAll(db, user, now),
    };

    private static List<long> List(
        SqliteConnection db, IReadOnlyList<long[]> readings, UserId user, SubjectFilter filter, DateTimeOffset now)
    {
        var listed = new List<long>();
        using SqliteStatement read = db.Use(ListSql)
            .Bind(user.Value).Bind(now).Bind((long?)filter.Context).Bind(filter.Agent?.Value).Bind(filter.Group?.Value);
        while (read.Step())
        {
            if (readings.Count == 0 || Contains(read.Numbers(1), readings))
            {
                listed.Add(read.Int64(0));
            }
        }

        return listed;
    }

    private static bool Contains(long[] terms, IReadOnlyList<long[]> readings)
    {
        foreach (long[] reading in readings)
        {
            if (TermHasher.ContainsAll(terms, reading))
            {
                return true;
            }
        }

        return false;
    }

    private static List<AgentId> ReadAgents(SqliteConnection db, UserId user, DateTimeOffset now)
    {
        var agents = new List<AgentId>(1);
        using SqliteStatement read = db.Use(AgentsSql).Bind(user.Value).Bind(now);
        while (read.Step())
        {
            agents.Add(new AgentId(read.Guid(0)));
        }

        return agents;
    }

    private static List<MemoryEntry> ReadEntries(SqliteConnection db, SqliteStatement statement)
    {
        var entries = new List<MemoryEntry>();
        using (statement)
        {
            while (statement.Step())
            {
                entries.Add(ReadEntry(statement, MemoryTable.ReadEvidence(db, statement.Int64(0))));
            }
        }

        return entries;
    }

    private static MemoryEntry ReadEntry(SqliteStatement row, IReadOnlyList<MessageId> sources) => new()
    {
        Id = new EntryId(row.Guid(1)),
        Agent = new AgentId(row.Guid(2)),
        User = new UserId(row.Guid(3)),
        UserName = row.Text(4),
        Group = row.GuidOrNull(5) is { } group ? new GroupId(group) : null,
        GroupName = row.TextOrNull(6),
        Context = (ContextType)row.Int32(7),
        Scope = (PrivacyScope)row.Int32(8),
        LosslessRestatement = row.Text(9),
        Quote = row.Text(10),
        Keywords = Words.Split(row.Text(11)),
        Timestamp = row.Time(12),
        RecordedAt = row.Time(13),
        Location = row.TextOrNull(14),
        Persons = Words.Split(row.Text(15)),
        Entities = Words.Split(row.Text(16)),
        Topic = row.TextOrNull(17),
        Attribute = row.TextOrNull(18),
        Importance = row.Double(19),
        Confidence = row.Double(20),
        Platform = new Platform(row.Text(21)),
        ExpiresAt = row.TimeOrNull(22),
        EvidenceCount = row.Int32(23),
        ConfirmedAt = row.Time(24),
        Sources = sources,
    };

    private static List<SubjectMessage> ReadMessages(SqliteConnection db, UserId user, DateTimeOffset now)
    {
        var messages = new List<SubjectMessage>();
        using SqliteStatement read = db.Use(MessagesSql).Bind(user.Value).Bind(now);
        while (read.Step())
        {
            messages.Add(new SubjectMessage(
                new MessageId(read.Guid(0)),
                read.Text(1),
                read.Time(2),
                (ContextType)read.Int32(3),
                (PrivacyScope)read.Int32(4),
                read.GuidOrNull(5) is { } group ? new GroupId(group) : null,
                read.TextOrNull(6),
                new Platform(read.Text(7))));
        }

        return messages;
    }
}
