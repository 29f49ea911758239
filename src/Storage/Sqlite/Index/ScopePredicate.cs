using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>The one place that writes who may read what: the WHERE of DESIGN §4's table, for messages, memories and rows alike.</summary>
/// <remarks>Its parameters are ?1 to ?5; a statement's own parameters come after them.</remarks>
internal static class ScopePredicate
{
    /// <summary>Whether the bot is still in the group, in the epoch that the audience was resolved for.</summary>
    public const string GroupIsPresent = """
        EXISTS (SELECT 1 FROM group_contexts AS present WHERE present.group_id = ?3 AND present.agent_id = ?1
            AND present.epoch = ?4 AND present.is_active = 1)
        """;

    /// <summary>Stands for <see cref="AgentId.Any"/> in a statement.</summary>
    public const string AnyAgent = "x'00000000000000000000000000000000'";

    /// <summary>One statement per kind of audience, made once so that it stays prepared.</summary>
    public static IReadOnlyDictionary<AudienceKind, string> ForEach(Func<AudienceKind, string> statement) =>
        Enum.GetValues<AudienceKind>().ToDictionary(kind => kind, statement);

    /// <summary>Whether the audience may read a message or memory.</summary>
    /// <param name="kind">Who reads.</param>
    /// <param name="table">The alias of the table in the statement.</param>
    public static string Allows(AudienceKind kind, string table) => $"({IsShown(table)} AND {AllowsRow(kind, table)})";

    /// <summary>Whether the audience may read a row of the index. What is hidden until its forget is final has none.</summary>
    public static string AllowsRow(AudienceKind kind, string table)
    {
        string own = $"({table}.privacy_scope = 2 AND {IsSpeakers(table, "")})";
        string allowed = kind switch
        {
            AudienceKind.Direct => $"""
                {own} OR ({table}.privacy_scope = 0 AND {table}.group_id IS NULL AND {table}.context_type = 0
                    AND {IsSpeakers(table, "AND link.opens_private = 1")})
                """,
            AudienceKind.Group =>
                $"{own} OR ({table}.group_id = ?3 AND {table}.group_epoch = ?4 AND {table}.privacy_scope IN (1, 2) AND {GroupIsPresent})",
            AudienceKind.Public => own,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        // Wherever an announcement was made and whoever made it, it is heard by everybody or by nobody.
        string announced = $"{table}.privacy_scope = 2 AND {AnnouncementTable.Speaks(table)}";
        return $"({table}.user_id IS NOT NULL AND {table}.agent_id IN (?1, {AnyAgent}) AND {IsLive(table)} AND ("
            + $"({table}.context_type <> 3 AND ({allowed})) OR ({table}.context_type = 3 AND {announced}))"
            + $" AND {IsKeptByLinks(table, "?5")})";
    }

    /// <summary>Whether the audience may read a message, or a memory of the person's own context that was learned from it:
    /// then words that rest on it may be said, although it was told to another agent.</summary>
    public static string AllowsSource(AudienceKind kind, string message) => $"""
        ({Allows(kind, message)} OR EXISTS (SELECT 1 FROM memory_sources AS told JOIN memories AS context ON context.id = told.memory
            WHERE told.source = {message}.id AND context.agent_id = {AnyAgent} AND {Allows(kind, "context")}))
        """;

    /// <summary>Whether the audience may read a reply of the bot, apart from what it rests on.</summary>
    public static string AllowsReply(AudienceKind kind, string table)
    {
        string allowed = kind switch
        {
            AudienceKind.Direct => $"{table}.addressee_id = ?2 AND {table}.context_type = 0 AND {table}.group_id IS NULL",
            AudienceKind.Group => $"{table}.group_id = ?3 AND {table}.group_epoch = ?4 AND {GroupIsPresent}",
            AudienceKind.Public => "0",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return $"({table}.user_id IS NULL AND {table}.agent_id = ?1 AND {IsShown(table)} AND {IsLive(table)} AND {allowed})";
    }

    /// <summary>Whether the audience may read a turn: a message, or a reply with everything it rests on.</summary>
    public static string AllowsTurn(AudienceKind kind, string table) => $"""
        ({Allows(kind, table)} OR ({AllowsReply(kind, table)}
            AND NOT EXISTS (SELECT 1 FROM message_sources AS rest JOIN messages AS base ON base.id = rest.source
                WHERE rest.reply = {table}.id AND ({AllowsSource(kind, "base")} OR {AllowsReply(kind, "base")}) IS NOT TRUE)))
        """;

    /// <summary>Whether a person may read what another said about them: what their group may read, while they belong to it.
    /// ?1 is the person, ?2 the present moment.</summary>
    public static string AllowsAbout(string table) => $"""
        ({table}.user_id <> ?1 AND {table}.privacy_scope IN (1, 2) AND {table}.deleted_at IS NULL
            AND ({table}.expires_at IS NULL OR {table}.expires_at > ?2) AND {IsKeptByLinks(table, "?2")}
            AND EXISTS (SELECT 1 FROM group_members AS belongs WHERE belongs.group_id = {table}.group_id
                AND belongs.user_id = ?1 AND belongs.is_member = 1)
            AND EXISTS (SELECT 1 FROM group_contexts AS present WHERE present.group_id = {table}.group_id
                AND present.agent_id = {table}.agent_id AND present.is_active = 1
                AND iif({table}.context_type = 3, {AnnouncementTable.Speaks(table)}, present.epoch = {table}.group_epoch)))
        """;

    /// <summary>Whether another profile of whoever said it, which limits how long words are kept, still keeps words so old. It hides
    /// them while the two are linked; their row runs out by their own profile's limit.</summary>
    /// <param name="table">The alias of the table in the statement.</param>
    /// <param name="now">The parameter that holds the present moment.</param>
    public static string IsKeptByLinks(string table, string now) => $"""
        (NOT EXISTS (SELECT 1 FROM profile_reach) OR NOT EXISTS (
            SELECT 1 FROM profile_reach AS bond JOIN user_profiles AS other ON other.user_id = bond.owner_id
            WHERE bond.reader_id = {table}.user_id AND {table}.said_at + 86400000 * other.data_retention_days <= {now}))
        """;

    /// <summary>Whether a message's author is a person, or another profile of theirs.</summary>
    /// <param name="table">The alias of the message.</param>
    /// <param name="person">The person.</param>
    /// <param name="condition">What more is asked of the link.</param>
    public static string IsOf(string table, string person, string condition = "") => $"""
        ({table}.user_id = {person} OR EXISTS (SELECT 1 FROM profile_reach AS link
            WHERE link.reader_id = {person} AND link.owner_id = {table}.user_id {condition}))
        """;

    /// <summary>Binds the parameters.</summary>
    public static SqliteStatement BindAudience(this SqliteStatement statement, Audience audience, DateTimeOffset now) => statement
        .Bind(audience.Agent.Value)
        .Bind(audience.Speaker.Value)
        .Bind(audience.Group?.Value)
        .Bind(audience.GroupEpoch)
        .Bind(now);

    // The speaker's own words, or those of a profile that both sides have confirmed to be theirs.
    private static string IsSpeakers(string table, string condition) => IsOf(table, "?2", condition);

    private static string IsShown(string table) => $"{table}.deleted_at IS NULL";

    private static string IsLive(string table) => $"({table}.expires_at IS NULL OR {table}.expires_at > ?5)";
}
