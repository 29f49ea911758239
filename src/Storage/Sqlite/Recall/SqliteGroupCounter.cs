using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Counts in the partition of a group's present epoch.</summary>
internal sealed class SqliteGroupCounter(SqliteStore store) : IGroupCounter
{
    private static readonly string _countSql = $"""
        SELECT count(*) FILTER (WHERE r.kind = 1), count(*) FILTER (WHERE r.kind = 2), count(DISTINCT r.user_id) FROM rows AS r
        WHERE r.row_key BETWEEN ?6 AND ?7 AND {ScopePredicate.AllowsRow(AudienceKind.Group, "r")}
        """;

    private const string JobsSql = "SELECT count(*) FROM jobs WHERE partition = ? AND state = 0";

    /// <inheritdoc/>
    public ValueTask<GroupCounts> CountAsync(Audience audience, CancellationToken cancellationToken) =>
        store.ReadAsync((Audience: audience, Now: store.Time.GetUtcNow()), Count, cancellationToken);

    private static GroupCounts Count(SqliteConnection db, (Audience Audience, DateTimeOffset Now) asked)
    {
        Audience audience = asked.Audience;
        if (audience.Group is not { } group
            || PartitionTable.Find(db, PartitionKey.ForGroup(audience.Agent, group, audience.GroupEpoch)) is not { } partition)
        {
            return default;
        }

        long jobs = db.Use(JobsSql).Bind(partition).Scalar() ?? 0;
        using SqliteStatement read = db.Use(_countSql)
            .BindAudience(audience, asked.Now).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition + 1, 0) - 1);
        read.Step();
        return new GroupCounts(read.Int32(0), read.Int32(1), read.Int32(2), (int)jobs);
    }
}
