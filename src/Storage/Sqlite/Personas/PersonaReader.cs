using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads the posts that personas learned from. Of a persona's blocks the first are looked at only, so that it costs as much over
/// many posts as over few.</summary>
internal static class PersonaReader
{
    private const string Columns = """
        SELECT m.message_id, m.text, m.said_at, m.language, p.hashtags, p.likes, p.comments, p.shares, b.importance
        """;

    private const string Learned = "p.not_learned = 0";

    // What its person keeps for their own eyes is no part of what agents are told.
    private const string OwnSql = $$"""
        {{Columns}}
        FROM (SELECT b.message, b.importance, b.posted_at FROM persona_blocks AS b WHERE b.user_id = ?1 AND b.persona_id = ?2 ORDER BY {0} LIMIT ?4) AS b
        JOIN posts AS p ON p.message = b.message JOIN messages AS m ON m.id = b.message
        WHERE {{Learned}} AND m.deleted_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?3)
            AND (m.privacy_scope = 2 OR (m.privacy_scope = 0 AND m.context_type = 0))
        ORDER BY {0}
        """;

    private const string ByImportance = "b.importance DESC, b.posted_at DESC";
    private const string ByDate = "b.posted_at DESC";

    private static readonly string _ownMemorySql = OwnSql.Replace("{0}", ByImportance, StringComparison.Ordinal);
    private static readonly string _ownLatestSql = OwnSql.Replace("{0}", ByDate, StringComparison.Ordinal);
    private static readonly IReadOnlyDictionary<AudienceKind, string> _memorySql = ScopePredicate.ForEach(kind => SqlFor(kind, ByImportance));
    private static readonly IReadOnlyDictionary<AudienceKind, string> _latestSql = ScopePredicate.ForEach(kind => SqlFor(kind, ByDate));

    /// <summary>What a persona keeps in mind, for its person.</summary>
    public static IReadOnlyList<OwnPost> ReadMemory(SqliteConnection db, UserId user, PersonaId persona, DateTimeOffset now) =>
        Read(db.Use(_ownMemorySql).Bind(user.Value).Bind(persona.Value).Bind(now).Bind(IPersonaStore.KeptPosts));

    /// <summary>The latest posts that a persona learned from, for its person.</summary>
    public static IReadOnlyList<OwnPost> ReadLatest(SqliteConnection db, UserId user, PersonaId persona, DateTimeOffset now) =>
        Read(db.Use(_ownLatestSql).Bind(user.Value).Bind(persona.Value).Bind(now).Bind(IPersonaStore.CountedPosts));

    /// <summary>What an audience may hear of what the speaker's <c>self</c> keeps in mind.</summary>
    public static PostReading ReadMemory(SqliteConnection db, Audience audience, DateTimeOffset now) => new(
        [.. Read(db, _memorySql[audience.Kind], audience, now, IPersonaStore.KeptPosts)
            .OrderByDescending(static post => post.Importance).ThenByDescending(static post => post.PostedAt)],
        ReadEpochs(db, audience));

    /// <summary>What an audience may hear of what the speaker's other personas keep in mind.</summary>
    public static IReadOnlyList<PersonaMemory> ReadOthers(SqliteConnection db, Audience audience, DateTimeOffset now) =>
        audience.Kind != AudienceKind.Direct ? [] :
        [
            .. PersonaTable.ReadAll(db, audience.Speaker)
                .Where(static persona => persona.Id != PersonaId.Self)
                .Select(persona => new PersonaMemory(
                    persona, Read(db, _memorySql[audience.Kind], audience, audience.Speaker, persona.Id, now, IPersonaStore.ToldPosts)))
                .Where(static memory => memory.Posts.Count > 0),
        ];

    /// <summary>What an audience may hear of the latest posts that the speaker's <c>self</c> learned from.</summary>
    public static PostReading ReadLatest(SqliteConnection db, Audience audience, DateTimeOffset now) => new(
        [.. Read(db, _latestSql[audience.Kind], audience, now, IPersonaStore.CountedPosts)
            .OrderByDescending(static post => post.PostedAt).Take(IPersonaStore.CountedPosts)],
        ReadEpochs(db, audience));

    private static string SqlFor(AudienceKind kind, string order) => $"""
        {Columns}
        FROM (SELECT b.message, b.importance, b.posted_at FROM persona_blocks AS b WHERE b.user_id = ?6 AND b.persona_id = ?8 ORDER BY {order} LIMIT ?7) AS b
        JOIN posts AS p ON p.message = b.message JOIN messages AS m ON m.id = b.message
        WHERE {Learned} AND {ScopePredicate.Allows(kind, "m")}
        ORDER BY {order}
        """;

    // Which profiles are the speaker's is asked of the store by each row.
    private static IEnumerable<OwnPost> Read(SqliteConnection db, string sql, Audience audience, DateTimeOffset now, int most) =>
        audience.Profiles.SelectMany(profile => Read(db, sql, audience, profile, PersonaId.Self, now, most));

    private static List<OwnPost> Read(
        SqliteConnection db, string sql, Audience audience, UserId owner, PersonaId persona, DateTimeOffset now, int most) =>
        Read(db.Use(sql).BindAudience(audience, now).Bind(owner.Value).Bind(most).Bind(persona.Value));

    private static List<PartitionEpoch> ReadEpochs(SqliteConnection db, Audience audience) =>
        [.. audience.Partitions.Select(key => new PartitionEpoch(key, PartitionTable.ReadEpoch(db, key)))];

    private static List<OwnPost> Read(SqliteStatement statement)
    {
        var posts = new List<OwnPost>();
        using (statement)
        {
            while (statement.Step())
            {
                posts.Add(new OwnPost
                {
                    Message = new MessageId(statement.Guid(0)),
                    Text = statement.Text(1),
                    PostedAt = statement.Time(2),
                    Language = (Language)statement.Int32(3),
                    Hashtags = TagList.Read(statement.Text(4)),
                    Engagement = new Engagement(statement.Int32(5), statement.Int32(6), statement.Int32(7)),
                    Importance = statement.Double(8),
                });
            }
        }

        return posts;
    }
}
