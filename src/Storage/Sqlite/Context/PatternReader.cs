using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Counts when, how often and about what a person talks. Nothing of it is stored; a room's latest rows are looked at only,
/// so that it costs as much in a large room as in a small one.</summary>
internal static class PatternReader
{
    private const int LatestTurns = 2000;
    private const int LatestMemories = 400;
    private const int MostTopics = 5;

    private const string EndsSql = "SELECT next_turn, next_memory FROM partitions WHERE partition = ?";

    private static readonly IReadOnlyDictionary<AudienceKind, string> _turnsSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.ref, r.said_at FROM rows AS r
        WHERE r.row_key BETWEEN ?6 AND ?7 AND r.user_id = ?8 AND {ScopePredicate.AllowsRow(kind, "r")}
        ORDER BY r.row_key DESC LIMIT ?9
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _topicsSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.ref, e.topic FROM rows AS r JOIN memories AS e ON e.id = r.ref
        WHERE r.row_key BETWEEN ?6 AND ?7 AND r.user_id = ?8 AND e.topic IS NOT NULL AND {ScopePredicate.AllowsRow(kind, "r")}
        """);

    private const string OwnTurnsSql = $"""
        SELECT id, said_at FROM messages
        WHERE user_id = ? AND agent_id <> {ScopePredicate.AnyAgent} AND context_type <> 3 AND deleted_at IS NULL
            AND (expires_at IS NULL OR expires_at > ?)
        ORDER BY id DESC LIMIT ?
        """;

    private const string OwnTopicsSql = """
        SELECT id, topic FROM memories
        WHERE user_id = ? AND context_type <> 3 AND valid_to IS NULL AND deleted_at IS NULL
            AND (expires_at IS NULL OR expires_at > ?)
            AND topic IS NOT NULL
        ORDER BY id DESC LIMIT ?
        """;

    /// <summary>Over what an audience may read of its speaker's words, and elsewhere than in a group of those of their other profiles. What they
    /// announce tells nothing of them.</summary>
    public static InteractionPatterns Read(SqliteConnection db, Audience audience, DateTimeOffset now)
    {
        var turns = new Dictionary<long, DateTimeOffset>();
        var topics = new Dictionary<long, string>();
        foreach (PartitionKey key in audience.Partitions.Where(static key => key.Kind != PartitionKind.Broadcast))
        {
            if (PartitionTable.Find(db, key) is not { } partition)
            {
                continue;
            }

            Guid author = key.Kind == PartitionKind.Group ? audience.Speaker.Value : key.Owner;
            (long turn, long memory) = ReadEnds(db, partition);

            // What belongs to no agent was posted, not said to one.
            if (key.Agent != AgentId.Any)
            {
                ReadTurns(
                    db.Use(_turnsSql[audience.Kind]).BindAudience(audience, now)
                        .Bind(RowKey.Of(partition, Math.Max(0, turn - LatestTurns))).Bind(RowKey.Of(partition, turn))
                        .Bind(author).Bind(InteractionPatterns.MostMessages),
                    turns);
            }

            ReadTopics(
                db.Use(_topicsSql[audience.Kind]).BindAudience(audience, now)
                    .Bind(RowKey.Of(partition, Math.Max(RowKey.FirstMemory, memory - LatestMemories)))
                    .Bind(RowKey.Of(partition, memory)).Bind(author),
                topics);
        }

        return Count(turns.Values, topics.Values);
    }

    /// <summary>Over all that a person said.</summary>
    public static InteractionPatterns Read(SqliteConnection db, UserId user, DateTimeOffset now)
    {
        var turns = new Dictionary<long, DateTimeOffset>();
        var topics = new Dictionary<long, string>();
        ReadTurns(db.Use(OwnTurnsSql).Bind(user.Value).Bind(now).Bind(InteractionPatterns.MostMessages), turns);
        ReadTopics(db.Use(OwnTopicsSql).Bind(user.Value).Bind(now).Bind(LatestMemories), topics);
        return Count(turns.Values, topics.Values);
    }

    private static (long Turn, long Memory) ReadEnds(SqliteConnection db, long partition)
    {
        using SqliteStatement read = db.Use(EndsSql).Bind(partition);
        read.Step();
        return (read.Int64(0), read.Int64(1));
    }

    private static void ReadTurns(SqliteStatement statement, Dictionary<long, DateTimeOffset> turns)
    {
        using (statement)
        {
            while (statement.Step())
            {
                turns.TryAdd(statement.Int64(0), statement.Time(1));
            }
        }
    }

    private static void ReadTopics(SqliteStatement statement, Dictionary<long, string> topics)
    {
        using (statement)
        {
            while (statement.Step())
            {
                topics.TryAdd(statement.Int64(0), statement.Text(1));
            }
        }
    }

    private static InteractionPatterns Count(Dictionary<long, DateTimeOffset>.ValueCollection turns, IEnumerable<string> topics)
    {
        int[] perHour = new int[24];
        foreach (DateTimeOffset at in turns)
        {
            perHour[at.UtcDateTime.Hour]++;
        }

        return new InteractionPatterns(
            turns.Count,
            turns.Select(static at => at.UtcDateTime.Date).Distinct().Count(),
            turns.Count == 0 ? null : turns.Min(),
            turns.Count == 0 ? null : turns.Max(),
            perHour,
            [.. topics
                .CountBy(static topic => topic, StringComparer.Ordinal)
                .OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal)
                .Take(MostTopics)
                .Select(static count => new TopicCount(count.Key, count.Value))]);
    }
}
