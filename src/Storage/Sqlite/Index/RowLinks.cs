namespace Confidant.Storage.Sqlite;

/// <summary>The rows beside a row: of the same partition, segment and kind, in the order of (time, message), whenever they came.</summary>
/// <param name="Before">The place of the row before it; null for the first.</param>
/// <param name="After">The place of the row after it; null for the last.</param>
/// <remarks>Kept with the rows, because a question reads thousands of neighbours, which mostly stand side by side in the file;
/// the index of the order finds the place of a new row only.</remarks>
internal readonly record struct RowLinks(long? Before, long? After)
{
    private const string BeforeSql = """
        SELECT row_key, after_seq FROM rows WHERE segment = ? AND kind = ? AND (said_at, ref) < (?, ?)
        ORDER BY said_at DESC, ref DESC LIMIT 1
        """;

    private const string FirstSql = "SELECT row_key FROM rows WHERE segment = ? AND kind = ? ORDER BY said_at, ref LIMIT 1";
    private const string SetAfterSql = "UPDATE rows SET after_seq = ? WHERE row_key = ?";
    private const string SetBeforeSql = "UPDATE rows SET before_seq = ? WHERE row_key = ?";

    /// <summary>Between which rows of its segment a new row belongs.</summary>
    public static RowLinks Find(SqliteConnection db, long segment, IndexEntry entry)
    {
        using (SqliteStatement before = db.Use(BeforeSql)
            .Bind(segment).Bind((long)entry.Kind).Bind(entry.SaidAt).Bind(entry.Ref))
        {
            if (before.Step())
            {
                return new RowLinks(RowKey.SeqOf(before.Int64(0)), before.IsNull(1) ? null : before.Int64(1));
            }
        }

        return new RowLinks(
            null, db.Use(FirstSql).Bind(segment).Bind((long)entry.Kind).Scalar() is { } first ? RowKey.SeqOf(first) : null);
    }

    /// <summary>Reads the two columns of a row.</summary>
    public static RowLinks Read(SqliteStatement row, int column) => new(
        row.IsNull(column) ? null : row.Int64(column),
        row.IsNull(column + 1) ? null : row.Int64(column + 1));

    /// <summary>Puts a row between the two.</summary>
    public void Part(SqliteConnection db, long partition, long seq) => Link(db, partition, seq, seq);

    /// <summary>Makes the two neighbours of one another: the row between them goes.</summary>
    public void Join(SqliteConnection db, long partition) => Link(db, partition, After, Before);

    private void Link(SqliteConnection db, long partition, long? afterBefore, long? beforeAfter)
    {
        if (Before is { } before)
        {
            db.Use(SetAfterSql).Bind(afterBefore).Bind(RowKey.Of(partition, before)).Run();
        }

        if (After is { } after)
        {
            db.Use(SetBeforeSql).Bind(beforeAfter).Bind(RowKey.Of(partition, after)).Run();
        }
    }
}
