using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A learned statement as consolidation sees it, without its words.</summary>
internal sealed record StatementRow
{
    private const string ColumnsSql = """
        SELECT id, said_at, message, user_id, agent_id, group_id, privacy_scope, group_epoch, context_type, expires_at, content_hash,
            attribute, terms, length(lossless_restatement), corrects_attribute, corrects_message, corrects_terms, user_name,
            word_count, has_time, deleted_at
        FROM memories
        """;

    private const string OneSql = $"{ColumnsSql} WHERE id = ?";
    private const string SameSql = $"{ColumnsSql} WHERE {ScopeKey.Condition} AND content_hash = ? AND deleted_at IS NULL";

    private const string NextValueSql = $"""
        {ColumnsSql} WHERE {ScopeKey.Condition} AND attribute = ? AND (said_at, message, id) > (?, ?, ?)
            AND content_hash <> ? AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
        ORDER BY said_at, message, id LIMIT 1
        """;

    private const string ValueBeforeSql = $"""
        SELECT content_hash FROM memories WHERE {ScopeKey.Condition} AND attribute = ? AND (said_at, message, id) < (?, ?, ?)
            AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
        ORDER BY said_at DESC, message DESC, id DESC LIMIT 1
        """;

    private const string CorrectingSql = $"""
        {ColumnsSql} WHERE {ScopeKey.ReachCondition} AND corrects_terms IS NOT NULL AND corrects_attribute IS ?6 AND deleted_at IS NULL
        """;

    private const string OfMessageSql =
        $"{ColumnsSql} WHERE id IN (SELECT memory FROM memory_sources WHERE source = ?) ORDER BY id";

    private const string WithinReachSql = $"{ColumnsSql} WHERE {ScopeKey.ReachCondition} AND deleted_at IS NULL";
    private const string OfAttributeWithinReachSql = $"{WithinReachSql} AND attribute = ?6";
    private const string OfMessageWithinReachSql = $"{WithinReachSql} AND message = ?6";

    /// <summary>When it was said.</summary>
    public required StatementOrder Order { get; init; }

    /// <summary>Where it stands.</summary>
    public required Placement Place { get; init; }

    /// <summary>The hash of its <see cref="StatementKey"/>.</summary>
    public required long Hash { get; init; }

    /// <summary>The single-valued fact it states; null where none.</summary>
    public string? Attribute { get; init; }

    /// <summary>Hashes of its terms, ascending.</summary>
    public required long[] Terms { get; init; }

    /// <summary>The length of its statement.</summary>
    public required int Length { get; init; }

    /// <summary>Of what attribute it ends the earlier values; null where none.</summary>
    public string? CorrectsAttribute { get; init; }

    /// <summary>The message whose statements it ends; null where none.</summary>
    public long? CorrectsMessage { get; init; }

    /// <summary>Terms that what it ends must have; null where it corrects nothing.</summary>
    public long[]? CorrectsTerms { get; init; }

    /// <summary>The name shown for its speaker.</summary>
    public required string Name { get; init; }

    /// <summary>Its words.</summary>
    public required int WordCount { get; init; }

    /// <summary>Whether it names a time.</summary>
    public required bool HasTime { get; init; }

    /// <summary>When it was hidden; null where it is not.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Within which it is compared.</summary>
    public ScopeKey Key => new(
        Place.User, Place.Agent, Place.Group, Place.Scope, Place.Context == ContextType.Broadcast);

    /// <summary>One statement, hidden ones too; null where it is gone.</summary>
    public static StatementRow? Find(SqliteConnection db, long id) => ReadAll(db.Use(OneSql).Bind(id)).SingleOrDefault();

    /// <summary>The statements that rest on a message, hidden ones too.</summary>
    public static List<StatementRow> OfMessage(SqliteConnection db, long message) => ReadAll(db.Use(OfMessageSql).Bind(message));

    /// <summary>The statements of a scope key that say the same.</summary>
    public static List<StatementRow> OfHash(SqliteConnection db, ScopeKey key, long hash) =>
        ReadAll(key.BindTo(db.Use(SameSql)).Bind(hash));

    /// <summary>The first live statement after this one that gives its attribute another value; null where there is none.</summary>
    public StatementRow? FindNextValue(SqliteConnection db, DateTimeOffset now) => Attribute is null ? null : ReadAll(
        Order.BindTo(Key.BindTo(db.Use(NextValueSql)).Bind(Attribute)).Bind(Hash).Bind(now)).SingleOrDefault();

    /// <summary>The hash of the live statement that gave an attribute its value before a point; null where none did.</summary>
    public static long? FindValueBefore(
        SqliteConnection db, ScopeKey key, string attribute, StatementOrder before, DateTimeOffset now) =>
        before.BindTo(key.BindTo(db.Use(ValueBeforeSql)).Bind(attribute)).Bind(now).Scalar();

    /// <summary>The statements that may correct those of a scope key, and name an attribute; null for those that name none.</summary>
    public static List<StatementRow> Correcting(SqliteConnection db, ScopeKey key, string? attribute) =>
        ReadAll(key.BindTo(db.Use(CorrectingSql)).Bind(attribute));

    /// <summary>The statements that this one ends, whatever came between.</summary>
    public IEnumerable<StatementRow> ReadCorrected(SqliteConnection db)
    {
        if (CorrectsTerms is null)
        {
            return [];
        }

        SqliteStatement read = CorrectsMessage is { } message ? Key.BindTo(db.Use(OfMessageWithinReachSql)).Bind(message)
            : CorrectsAttribute is { } attribute ? Key.BindTo(db.Use(OfAttributeWithinReachSql)).Bind(attribute)
            : Key.BindTo(db.Use(WithinReachSql));
        return ReadAll(read).Where(Corrects);
    }

    /// <summary>Whether it was said in words that correct another statement.</summary>
    public bool Corrects(StatementRow earlier)
    {
        if (CorrectsTerms is null || earlier.Hash == Hash || earlier.Order.CompareTo(Order) >= 0)
        {
            return false;
        }

        if (CorrectsMessage is { } message)
        {
            return earlier.Order.Message == message;
        }

        bool hasTerms = CorrectsTerms.Length == 0
            ? CorrectsAttribute is not null
            : TermHasher.ContainsAll(earlier.Terms, CorrectsTerms);
        return hasTerms && (CorrectsAttribute is null || earlier.Attribute == CorrectsAttribute);
    }

    private static List<StatementRow> ReadAll(SqliteStatement statement)
    {
        var rows = new List<StatementRow>();
        using (statement)
        {
            while (statement.Step())
            {
                rows.Add(Read(statement));
            }
        }

        return rows;
    }

    private static StatementRow Read(SqliteStatement row) => new()
    {
        Order = new StatementOrder(row.Time(1), row.Int64(2), row.Int64(0)),
        Place = new Placement(
            new AgentId(row.Guid(4)),
            new UserId(row.Guid(3)),
            row.GuidOrNull(5) is { } group ? new GroupId(group) : null,
            row.Int32(7),
            (ContextType)row.Int32(8),
            (PrivacyScope)row.Int32(6),
            row.TimeOrNull(9)),
        Hash = row.Int64(10),
        Attribute = row.TextOrNull(11),
        Terms = row.Numbers(12),
        Length = row.Int32(13),
        CorrectsAttribute = row.TextOrNull(14),
        CorrectsMessage = row.IsNull(15) ? null : row.Int64(15),
        CorrectsTerms = row.IsNull(16) ? null : row.Numbers(16),
        Name = row.Text(17),
        WordCount = row.Int32(18),
        HasTime = row.Boolean(19),
        DeletedAt = row.TimeOrNull(20),
    };
}
