using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Rows that wait for a vector, over the store: a column that is null, and an index of those.</summary>
internal sealed class SqliteVectorBacklog(SqliteStore store) : IVectorBacklog
{
    private const string NextSql = "SELECT min(row_key) FROM rows WHERE vector IS NULL AND row_key >= ?";

    private const string OtherModelSql =
        "SELECT partition FROM partitions WHERE kind = ? AND vector_model <> ? AND row_count > 0 LIMIT ?";

    private const string ModelSql = "SELECT vector_model FROM partitions WHERE partition = ?";
    private const string SetModelSql = "UPDATE partitions SET vector_model = ? WHERE partition = ?";
    private const string ClearSql = "UPDATE rows SET vector = NULL WHERE row_key BETWEEN ? AND ? AND vector IS NOT NULL";

    private const string ReadSql = """
        SELECT r.row_key, coalesce(m.text, e.quote), coalesce(m.language, e.language) FROM rows AS r
        LEFT JOIN messages AS m ON r.kind = 1 AND m.id = r.ref LEFT JOIN memories AS e ON r.kind = 2 AND e.id = r.ref
        WHERE r.vector IS NULL AND r.row_key BETWEEN ? AND ? AND (r.expires_at IS NULL OR r.expires_at > ?)
        ORDER BY r.row_key LIMIT ?
        """;

    private const string WriteSql = "UPDATE rows SET vector = ? WHERE row_key = ?";

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PartitionKey>> FindPartitionsAsync(
        IReadOnlyDictionary<PartitionKind, string> models, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Models: models, Limit: limit),
            static (db, state) => (IReadOnlyList<PartitionKey>)Find(db, state.Models, state.Limit),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<VectorSource>> ReadWaitingAsync(
        PartitionAuthority authority, string model, int limit, CancellationToken cancellationToken)
    {
        bool isOther = await store.ReadAsync(
            (authority.Partition, Model: model), static (db, state) => HasOtherModel(db, state.Partition, state.Model), cancellationToken);
        if (isOther)
        {
            await store.WriteAsync((authority.Partition, Model: model), ChangeModel, cancellationToken).ConfigureAwait(false);
        }

        return await store.ReadAsync(
            (authority.Partition, Limit: limit, Now: store.Time.GetUtcNow()),
            static (db, state) => (IReadOnlyList<VectorSource>)Read(db, state.Partition, state.Limit, state.Now),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask CommitAsync(
        PartitionAuthority authority, string model, IReadOnlyList<EncodedRow> rows, CancellationToken cancellationToken) =>
        await store.WriteAsync((authority.Partition, model, Rows: rows), Write, cancellationToken).ConfigureAwait(false);

    /// <summary>The model that made a partition's vectors.</summary>
    public static string ReadModel(SqliteConnection db, long partition)
    {
        using SqliteStatement read = db.Use(ModelSql).Bind(partition);
        return read.Step() ? read.Text(0) : SentenceVector.BuiltIn;
    }

    private static List<PartitionKey> Find(SqliteConnection db, IReadOnlyDictionary<PartitionKind, string> models, int limit)
    {
        var found = new List<PartitionKey>();
        for (long from = 0; found.Count < limit && db.Use(NextSql).Bind(from).Scalar() is { } key;)
        {
            long partition = RowKey.PartitionOf(key);
            found.Add(PartitionTable.ReadKey(db, partition));
            from = RowKey.Of(partition + 1, 0);
        }

        foreach ((PartitionKind kind, string model) in models)
        {
            var others = new List<long>();
            using (SqliteStatement read = db.Use(OtherModelSql).Bind((long)kind).Bind(model).Bind(limit - found.Count))
            {
                while (read.Step())
                {
                    others.Add(read.Int64(0));
                }
            }

            found.AddRange(others.Select(partition => PartitionTable.ReadKey(db, partition)).Except(found).ToList());
        }

        return found;
    }

    private static bool HasOtherModel(SqliteConnection db, PartitionKey key, string model) =>
        PartitionTable.Find(db, key) is { } partition && ReadModel(db, partition) != model;

    private static int ChangeModel(WriteContext context, (PartitionKey Partition, string Model) change)
    {
        if (PartitionTable.Find(context.Db, change.Partition) is not { } partition)
        {
            return 0;
        }

        context.Db.Use(SetModelSql).Bind(change.Model).Bind(partition).Run();
        return context.Db.Use(ClearSql).Bind(RowKey.Of(partition, 0)).Bind(RowKey.Of(partition + 1, 0) - 1).Run();
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

    private static int Write(
        WriteContext context, (PartitionKey Partition, string Model, IReadOnlyList<EncodedRow> Rows) encoded)
    {
        int written = 0;
        if (PartitionTable.Find(context.Db, encoded.Partition) is { } partition
            && ReadModel(context.Db, partition) == encoded.Model)
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
