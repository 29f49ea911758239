using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads summaries, as long as their audience may read everything they rest on, in the partition they sum up.</summary>
internal static class SummaryReader
{
    private static readonly IReadOnlyDictionary<AudienceKind, string> _readSql = ScopePredicate.ForEach(kind => $"""
        SELECT s.id, s.text, s.tone, s.language, s.made_at FROM summaries AS s
        WHERE s.partition = ?6 AND EXISTS (SELECT 1 FROM summary_sources AS x WHERE x.summary = s.id)
            AND NOT EXISTS (SELECT 1 FROM summary_sources AS x
                WHERE x.summary = s.id AND NOT {SummaryRooms.Holds("x.source", 7, ScopePredicate.AllowsRow(kind, "r"))})
        """);

    private const string SourcesSql = """
        SELECT m.message_id FROM summary_sources AS s JOIN messages AS m ON m.id = s.source WHERE s.summary = ? ORDER BY s.source
        """;

    private const string IsPresentSql = """
        SELECT 1 FROM group_contexts WHERE group_id = ? AND agent_id = ? AND epoch = ? AND is_active = 1
        """;

    /// <summary>The partitions whose summaries an audience may hear.</summary>
    public static IReadOnlyList<PartitionKey> PartitionsOf(Audience audience)
    {
        var shared = PartitionKey.Shared(audience.Agent, audience.Speaker);
        return audience.Group is { } group
            ? [shared, PartitionKey.ForGroup(audience.Agent, group, audience.GroupEpoch)]
            : [shared];
    }

    /// <summary>The summaries.</summary>
    public static SummaryReading Read(SqliteConnection db, Audience audience, DateTimeOffset now)
    {
        Summary? person = null;
        Summary? group = null;
        var epochs = new List<PartitionEpoch>(2);
        foreach (PartitionKey key in PartitionsOf(audience))
        {
            epochs.Add(new PartitionEpoch(key, PartitionTable.ReadEpoch(db, key)));
            if (SummaryRooms.ContextOf(key) is { } context)
            {
                epochs.Add(new PartitionEpoch(context, PartitionTable.ReadEpoch(db, context)));
            }

            if (key.Kind == PartitionKind.Shared)
            {
                person = ReadOne(db, audience, key, now);
            }
            else if (db.Use(IsPresentSql)
                .Bind(key.Owner).Bind(key.Agent.Value).Bind(key.Epoch).Scalar() is not null)
            {
                group = ReadOne(db, audience, key, now);
            }
        }

        return new SummaryReading(person, group, epochs);
    }

    private static Summary? ReadOne(SqliteConnection db, Audience audience, PartitionKey key, DateTimeOffset now)
    {
        if (SummaryRooms.Find(db, key) is not { } rooms)
        {
            return null;
        }

        using SqliteStatement read = rooms.BindTo(db.Use(_readSql[audience.Kind]).BindAudience(audience, now).Bind(rooms.Own));
        return read.Step()
            ? new Summary(
                key, read.Text(1), read.TextOrNull(2), (Language)read.Int32(3), read.Time(4), ReadSources(db, read.Int64(0)))
            : null;
    }

    private static List<MessageId> ReadSources(SqliteConnection db, long summary)
    {
        var sources = new List<MessageId>();
        using SqliteStatement read = db.Use(SourcesSql).Bind(summary);
        while (read.Step())
        {
            sources.Add(new MessageId(read.Guid(0)));
        }

        return sources;
    }
}
