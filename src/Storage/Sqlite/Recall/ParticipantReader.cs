using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads whose words an audience may read.</summary>
internal static class ParticipantReader
{
    // Whose words another profile of theirs keeps for a shorter time has a row that is young enough.
    private const string ReadSql = """
        SELECT p.user_id, p.name FROM participants AS p WHERE p.partition = ?1 AND p.readable_until > ?2
            AND NOT EXISTS (SELECT 1 FROM profile_reach AS bond JOIN user_profiles AS other ON other.user_id = bond.owner_id
                WHERE bond.reader_id = p.user_id AND other.data_retention_days IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rows AS r
                    WHERE r.row_key BETWEEN ?3 AND ?4 AND r.user_id = p.user_id AND (r.expires_at IS NULL OR r.expires_at > ?2)
                        AND r.said_at + 86400000 * other.data_retention_days > ?2))
        """;

    private const string PresentSql = """
        SELECT 1 FROM group_contexts WHERE group_id = ? AND agent_id = ? AND epoch = ? AND is_active = 1
        """;

    /// <summary>The people, each once, by the name of the nearest partition. The speaker's other profiles are the speaker.</summary>
    public static IReadOnlyList<Participant> Read(SqliteConnection db, Audience audience, DateTimeOffset now)
    {
        var people = new List<Participant>();
        // A channel that announces something is nobody who is asked about.
        foreach (PartitionKey key in audience.Partitions.Where(key => key.Kind == PartitionKind.Group || key.Owner == audience.Speaker.Value))
        {
            if ((key.Kind == PartitionKind.Group && !IsPresent(db, audience)) || PartitionTable.Find(db, key) is not { } partition)
            {
                continue;
            }

            using SqliteStatement read = db.Use(ReadSql).Bind(partition).Bind(now)
                .Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition + 1, 0) - 1);
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
