using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads the values of a person's own context.</summary>
internal static class ContextReader
{
    private const int MostOfTopic = 20;

    // Word for word what the index of these is made of.
    private const string IsContext = $"""
        e.agent_id = {ScopePredicate.AnyAgent} AND e.valid_to IS NULL AND e.deleted_at IS NULL
        """;

    private const string Columns = """
        SELECT e.id, e.entry_id, e.topic, e.attribute, ifnull(e.value, e.quote), e.lossless_restatement, m.agent_id, e.privacy_scope,
            e.said_at, e.user_id, e.user_name FROM memories AS e JOIN messages AS m ON m.id = e.message
        """;

    private static readonly IReadOnlyDictionary<AudienceKind, string> _readSql = ScopePredicate.ForEach(kind => $"""
        {Columns} WHERE e.user_id IN ({LinkTable.Profiles("?2")}) AND e.topic = ?6 AND {IsContext}
            AND {ScopePredicate.Allows(kind, "e")}
        ORDER BY e.said_at DESC, e.message DESC, e.id DESC LIMIT ?7
        """);

    private const string ReadOwnSql = $"""
        {Columns} WHERE e.user_id = ?1 AND e.topic = ?3 AND {IsContext} AND (e.expires_at IS NULL OR e.expires_at > ?2)
        ORDER BY e.said_at DESC, e.message DESC, e.id DESC LIMIT ?4
        """;

    /// <summary>What an audience may read of its speaker's, whichever of their profiles told it.</summary>
    public static List<ContextValue> Read(SqliteConnection db, Audience audience, DateTimeOffset now) =>
        Read(db, audience, topic => db.Use(_readSql[audience.Kind]).BindAudience(audience, now).Bind(topic).Bind(MostOfTopic));

    /// <summary>All of a person's.</summary>
    public static List<ContextValue> Read(SqliteConnection db, UserId user, DateTimeOffset now) =>
        Read(db, null, topic => db.Use(ReadOwnSql).Bind(user.Value).Bind(now).Bind(topic).Bind(MostOfTopic));

    private static List<ContextValue> Read(SqliteConnection db, Audience? audience, Func<string, SqliteStatement> ofTopic)
    {
        var found = new List<ContextValue>();
        foreach (string topic in ContextKinds.All.Select(static kind => kind.Topic).Distinct(StringComparer.Ordinal))
        {
            using SqliteStatement read = ofTopic(topic);
            while (read.Step())
            {
                if (ContextKinds.Of(topic, read.TextOrNull(3)) is { } kind)
                {
                    found.Add(Read(db, audience, read, kind));
                }
            }
        }

        // Shared and private, a single fact may have two current values: the later one is meant.
        return
        [
            .. ContextKinds.All.SelectMany(kind => found
                .Where(value => value.Kind == kind)
                .DistinctBy(static value => value.Text, StringComparer.OrdinalIgnoreCase)
                .Take(kind.IsMany ? MostOfTopic : 1)),
        ];
    }

    // What another profile told is the speaker's, under the name that they have here.
    private static ContextValue Read(SqliteConnection db, Audience? audience, SqliteStatement row, ContextKind kind) => new(
        new EntryId(row.Guid(1)),
        kind,
        row.Text(4),
        audience is null || row.Guid(9) == audience.Speaker.Value
            ? row.Text(5)
            : row.Text(5).Replace(row.Text(10), audience.SpeakerName, StringComparison.Ordinal),
        new AgentId(row.Guid(6)),
        (PrivacyScope)row.Int32(7),
        row.Time(8),
        MemoryTable.ReadSources(db, row.Int64(0)));
}
