using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads vectors of rows, as far as an audience may read the rows.</summary>
internal static class VectorReader
{
    private static readonly IReadOnlyDictionary<AudienceKind, string> _rangeSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.row_key, r.vector, r.before_seq, r.after_seq FROM rows AS r
        WHERE r.row_key BETWEEN ?6 AND ?7 AND {ScopePredicate.AllowsRow(kind, "r")} ORDER BY r.row_key
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _nearestSql = ScopePredicate.ForEach(kind => $"""
        SELECT r.row_key, r.vector FROM rows AS r
        WHERE r.row_key BETWEEN ?6 AND ?7 AND r.vector IS NOT NULL AND {ScopePredicate.AllowsRow(kind, "r")}
        """);

    /// <summary>The vectors of rows and of their neighbours, in order.</summary>
    public static List<RowVector> Read(
        SqliteConnection db, Audience audience, IReadOnlyList<RowReference> rows, DateTimeOffset now)
    {
        var vectors = new List<RowVector>();
        foreach (PartitionKey key in audience.Partitions)
        {
            if (PartitionTable.Find(db, key) is not { } partition)
            {
                continue;
            }

            string model = SqliteVectorBacklog.ReadModel(db, partition);
            var around = new LinkedRows<RowVector>(
                (found, first, last) => ReadRange(db, audience, (key, partition, model), first, last, now, found));
            vectors.AddRange(around.ReadAround([.. rows.Where(row => row.Partition == key).Select(static row => row.Seq).Order()]));
        }

        return vectors;
    }

    /// <summary>The places of the rows of a partition that are nearest to a probe.</summary>
    /// <remarks>Every vector of the partition is read: its cost grows with the partition, and no index has to be kept true.</remarks>
    public static List<long> FindNearest(
        SqliteConnection db, Audience audience, long partition, SentenceVector probe, int count, DateTimeOffset now)
    {
        var nearest = new PriorityQueue<long, float>(count + 1);
        if (SqliteVectorBacklog.ReadModel(db, partition) != probe.Model)
        {
            return [];
        }

        using SqliteStatement read = db.Use(_nearestSql[audience.Kind])
            .BindAudience(audience, now).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition + 1, 0) - 1);
        while (read.Step())
        {
            ReadOnlySpan<byte> stored = read.Bytes(1);
            float cosine = stored.Length == probe.Bytes.Length ? probe.CosineTo(stored) : 0;
            if (nearest.Count < count)
            {
                nearest.Enqueue(RowKey.SeqOf(read.Int64(0)), cosine);
            }
            else
            {
                nearest.EnqueueDequeue(RowKey.SeqOf(read.Int64(0)), cosine);
            }
        }

        return nearest.UnorderedItems.Select(static item => item.Element).ToList();
    }

    private static void ReadRange(
        SqliteConnection db, Audience audience, (PartitionKey Key, long Number, string Model) partition, long first, long last, DateTimeOffset now,
        LinkedRows<RowVector> rows)
    {
        using SqliteStatement read = db.Use(_rangeSql[audience.Kind])
            .BindAudience(audience, now).Bind(RowKey.Of(partition.Number, first)).Bind(RowKey.Of(partition.Number, last));
        while (read.Step())
        {
            long seq = RowKey.SeqOf(read.Int64(0));
            var links = RowLinks.Read(read, 2);
            rows.Add(seq, links, new RowVector(
                new RowReference(partition.Key, seq),
                links.Before,
                links.After,
                read.IsNull(1) ? null : Read(read.Bytes(1), partition.Model)));
        }
    }

    // What its model does not read has the zero vector, which is the same of every model.
    private static SentenceVector Read(ReadOnlySpan<byte> stored, string model) =>
        stored.Length == SentenceVector.Dimensions && !stored.ContainsAnyExcept((byte)0)
            ? SentenceVector.Zero
            : SentenceVector.FromBytes(stored, model);
}
