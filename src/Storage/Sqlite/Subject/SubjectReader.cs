using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads a person's own rows, over all agents and scopes.</summary>
internal static class SubjectReader
{
    private const string IsLive = "(e.expires_at IS NULL OR e.expires_at > ?2)";

    private const string CountSql =
        $"SELECT count(*) FROM memories AS e WHERE e.user_id = ?1 AND e.valid_to IS NULL AND {IsLive}";

    private const string EntryColumns = """
        SELECT e.id, e.entry_id, e.agent_id, e.user_id, e.user_name, e.group_id, g.name, e.context_type, e.privacy_scope,
            e.lossless_restatement, e.quote, e.keywords, ifnull(e.happened_at, e.said_at), e.recorded_at, e.location, e.persons,
            e.entities, e.topic, e.attribute, e.importance, e.confidence, e.platform, e.expires_at
        FROM memories AS e LEFT JOIN group_contexts AS g ON g.group_id = e.group_id AND g.agent_id = e.agent_id
        """;

    private const string PageSql = $"""
        {EntryColumns} WHERE e.user_id = ?1 AND e.valid_to IS NULL AND {IsLive}
        ORDER BY e.context_type, e.group_id, e.said_at DESC, e.id DESC LIMIT ?3 OFFSET ?4
        """;

    private const string AllSql = $"{EntryColumns} WHERE e.user_id = ?1 AND {IsLive} ORDER BY e.id";

    private const string MessagesSql = $"""
        SELECT e.message_id, e.text, e.said_at, e.context_type, e.privacy_scope, e.group_id, g.name, e.platform
        FROM messages AS e LEFT JOIN group_contexts AS g ON g.group_id = e.group_id AND g.agent_id = e.agent_id
        WHERE e.user_id = ?1 AND {IsLive} ORDER BY e.id
        """;

    /// <summary>A page of their live memories.</summary>
    public static SubjectPage ReadPage(SqliteConnection db, UserId user, SubjectFilter filter, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(filter.Offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Limit, 100);
        long total = db.Use(CountSql).Bind(user.Value).Bind(now).Scalar() ?? 0;
        return new SubjectPage(
            ReadEntries(db, db.Use(PageSql).Bind(user.Value).Bind(now).Bind(filter.Limit).Bind(filter.Offset)), (int)total);
    }

    /// <summary>Everything that is kept about them, outdated values included.</summary>
    public static SubjectExport ReadExport(SqliteConnection db, UserId user, DateTimeOffset now) => new(
        ProfileTable.Find(db, user) ?? throw new InvalidOperationException("The person has no profile."),
        ReadEntries(db, db.Use(AllSql).Bind(user.Value).Bind(now)),
        ReadMessages(db, user, now));

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
