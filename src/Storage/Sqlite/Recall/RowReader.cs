using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads rows with their words, as far as an audience may.</summary>
internal static class RowReader
{
    private const string KindSql = "SELECT kind, ref FROM rows WHERE row_key = ?";

    private static readonly IReadOnlyDictionary<AudienceKind, string> _turnSql = ScopePredicate.ForEach(kind => $"""
        SELECT m.user_id, m.author_name, m.text, NULL, NULL, m.language, m.said_at, m.context_type, m.privacy_scope, m.message_id
        FROM messages AS m WHERE m.id = ?6 AND {ScopePredicate.Allows(kind, "m")}
        """);

    private static readonly IReadOnlyDictionary<AudienceKind, string> _memorySql = ScopePredicate.ForEach(kind => $"""
        SELECT e.user_id, e.user_name, e.quote, e.lossless_restatement, e.attribute, e.language, e.said_at, e.context_type,
            e.privacy_scope, NULL
        FROM memories AS e WHERE e.id = ?6 AND e.valid_to IS NULL AND {ScopePredicate.Allows(kind, "e")}
        """);

    /// <summary>The rows, in the order asked for; what may not be read or is gone is left out.</summary>
    public static List<RecalledRow> Read(
        SqliteConnection db, Audience audience, IReadOnlyList<RowReference> references, DateTimeOffset now)
    {
        var rows = new List<RecalledRow>(references.Count);
        var partitions = new Dictionary<PartitionKey, long?>();
        foreach (RowReference reference in references)
        {
            if (!audience.Partitions.Contains(reference.Partition))
            {
                continue;
            }

            if (!partitions.TryGetValue(reference.Partition, out long? partition))
            {
                partition = PartitionTable.Find(db, reference.Partition);
                partitions.Add(reference.Partition, partition);
            }

            if (partition is { } number && ReadOne(db, audience, reference, number, now) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static RecalledRow? ReadOne(
        SqliteConnection db, Audience audience, RowReference reference, long partition, DateTimeOffset now)
    {
        RowKind kind;
        long content;
        using (SqliteStatement find = db.Use(KindSql).Bind(RowKey.Of(partition, reference.Seq)))
        {
            if (!find.Step())
            {
                return null;
            }

            kind = (RowKind)find.Int32(0);
            content = find.Int64(1);
        }

        string sql = (kind == RowKind.Turn ? _turnSql : _memorySql)[audience.Kind];
        using SqliteStatement read = db.Use(sql).BindAudience(audience, now).Bind(content);
        return read.Step()
            ? new RecalledRow(
                reference,
                kind,
                new UserId(read.Guid(0)),
                read.Text(1),
                read.Text(2),
                read.TextOrNull(3),
                read.TextOrNull(4),
                (Language)read.Int32(5),
                read.Time(6),
                (ContextType)read.Int32(7),
                (PrivacyScope)read.Int32(8),
                kind == RowKind.Turn ? [new MessageId(read.Guid(9))] : MemoryTable.ReadSources(db, content))
            : null;
    }
}
