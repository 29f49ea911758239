using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Rows that wait for a vector, over the store: a column that is null, and an index of those.</summary>
internal sealed class SqliteVectorBacklog(SqliteStore store) : IVectorBacklog
{
    private const string NextSql = "SELECT min(row_key) FROM rows WHERE vector IS NULL AND row_key >= ?";

    private const string ReadSql = """
        SELECT r.row_key, coalesce(m.text, e.quote), coalesce(m.language, e.language) FROM rows AS r
        LEFT JOIN messages AS m ON r.kind = 1 AND m.id = r.ref LEFT JOIN memories AS e ON r.kind = 2 AND e.id = r.ref
        WHERE r.vector IS NULL AND r.row_key BETWEEN ? AND ? AND (r.expires_at IS NULL OR r.expires_at > ?)
        ORDER BY r.row_key LIMIT ?
        """;

    private const string WriteSql = "UPDATE rows SET vector = ? WHERE row_key = ?";

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PartitionKey>> FindPartitionsAsync(int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(limit, static (db, limit) => (IReadOnlyList<PartitionKey>)Find(db, limit), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<VectorSource>> ReadWaitingAsync(
        PartitionAuthority authority, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (authority.Partition, Limit: limit, Now: store.Time.GetUtcNow()),
            static (db, state) => (IReadOnlyList<VectorSource>)Read(db, state.Partition, state.Limit, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CommitAsync(
        PartitionAuthority authority, IReadOnlyList<EncodedRow> rows, CancellationToken cancellationToken) =>
        await store.WriteAsync((authority.Partition, Rows: rows), Write, cancellationToken).ConfigureAwait(false);

    private static List<PartitionKey> Find(SqliteConnection db, int limit)
    {
        var found = new List<PartitionKey>();
        for (long from = 0; found.Count < limit && db.Use(NextSql).Bind(from).Scalar() is { } key;)
        {
            long partition = RowKey.PartitionOf(key);
            found.Add(PartitionTable.ReadKey(db, partition));
            from = RowKey.Of(partition + 1, 0);
        }

        return found;
    }

    private static List<VectorSource> Read(SqliteConnection db, PartitionKey key, int limit, DateTimeOffset now)
    {
        var sources = new List<VectorSource>();
        if (PartitionTable.Find(db, key) is { } partition)
        {
            using SqliteStatement read = db.Use(ReadSql)
                .Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition + 1, 0) - 1).Bind(now).Bind(limit);
            while (read.Step())
            {
                sources.Add(new VectorSource(RowKey.SeqOf(read.Int64(0)), read.Text(1), (Language)read.Int32(2)));
            }
        }

        return sources;
    }

    private static int Write(WriteContext context, (PartitionKey Partition, IReadOnlyList<EncodedRow> Rows) encoded)
    {
        int written = 0;
        if (PartitionTable.Find(context.Db, encoded.Partition) is { } partition)
        {
            foreach (EncodedRow row in encoded.Rows)
            {
                written += context.Db.Use(WriteSql)
                    .Bind(row.Vector.Bytes).Bind(RowKey.Of(partition, row.Seq)).Run();
            }
        }

        return written;
    }
}
