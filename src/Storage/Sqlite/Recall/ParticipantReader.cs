using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads whose words an audience may read.</summary>
internal static class ParticipantReader
{
    private const string ReadSql = "SELECT user_id, name FROM participants WHERE partition = ? AND readable_until > ?";

    private const string PresentSql = """
        SELECT 1 FROM group_contexts WHERE group_id = ? AND agent_id = ? AND epoch = ? AND is_active = 1
        """;

    /// <summary>The people, each once, by the name of the nearest partition.</summary>
    public static IReadOnlyList<Participant> Read(SqliteConnection db, Audience audience, DateTimeOffset now)
    {
        var people = new List<Participant>();
        // A channel that announces something is nobody who is asked about.
        foreach (PartitionKey key in audience.Partitions.Where(static key => key.Kind != PartitionKind.Broadcast))
        {
            if ((key.Kind == PartitionKind.Group && !IsPresent(db, audience)) || PartitionTable.Find(db, key) is not { } partition)
            {
                continue;
            }

            using SqliteStatement read = db.Use(ReadSql).Bind(partition).Bind(now);
            while (read.Step())
            {
                people.Add(new Participant(new UserId(read.Guid(0)), read.Text(1)));
            }
        }

        return people.DistinctBy(person => person.User).ToList();
    }

    private static bool IsPresent(SqliteConnection db, Audience audience) => db.Use(PresentSql)
        .Bind(audience.Group?.Value).Bind(audience.Agent.Value).Bind(audience.GroupEpoch).Scalar() is not null;
}
