using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The statements of one scope key that say the same.</summary>
/// <remarks>A statement is ended by the first later one that gives its attribute another value or corrects it. Statements that no
/// such end parts confirm one another: the longest is shown, with the others as its evidence. Those of an earlier epoch of a group
/// give way to those of the present one, but are no evidence for it: its members may not read them.</remarks>
internal static class StatementGroup
{
    private const string EndSql = """
        UPDATE memories SET valid_to = ?1, superseded_by = ?2, confirms = ?3, evidence_count = 1, confirmed_at = said_at,
            valid_from = said_at
        WHERE id = ?4 AND (valid_to IS NOT ?1 OR superseded_by IS NOT ?2 OR confirms IS NOT ?3 OR evidence_count <> 1
            OR confirmed_at IS NOT said_at OR valid_from IS NOT said_at)
        """;

    // Most stand already as they are settled, and an update rewrites every index that knows when a statement ended.
    private const string ShowSql = """
        UPDATE memories SET valid_to = ?1, superseded_by = ?2, confirms = NULL, evidence_count = ?3, confirmed_at = ?4,
            valid_from = ?5
        WHERE id = ?6 AND (valid_to IS NOT ?1 OR superseded_by IS NOT ?2 OR confirms IS NOT NULL OR evidence_count <> ?3
            OR confirmed_at IS NOT ?4 OR valid_from IS NOT ?5)
        """;

    private const string IsIndexedSql = "SELECT 1 FROM rows WHERE ref = ? AND kind = 2";
    private const string RoomSql = "SELECT room FROM messages WHERE id = ?";
    private const string DeleteSql = "DELETE FROM memories WHERE id = ?";

    /// <summary>Settles them.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="key">The scope key.</param>
    /// <param name="hash">What they say.</param>
    /// <param name="partitions">Receives the partitions that lost or gained rows.</param>
    public static void Settle(WriteContext context, ScopeKey key, long hash, ISet<long> partitions)
    {
        List<StatementRow> rows = [.. StatementRow.OfHash(context.Db, key, hash)
            .Where(row => IsLive(context, row, partitions)).OrderBy(static row => row.Order)];
        List<StatementRow> corrections = [.. rows.Select(static row => row.Attribute).Append(null).Distinct()
            .SelectMany(attribute => StatementRow.Correcting(context.Db, key, attribute))
            .Where(other => IsCurrent(context, other) && rows.Exists(other.Corrects)).OrderBy(static row => row.Order)];
        for (int first = 0, next; first < rows.Count; first = next)
        {
            StatementRow? ender = FindEnder(context, rows[first], corrections);
            next = ender is null ? rows.Count : rows.FindIndex(first, row => row.Order.CompareTo(ender.Order) > 0);
            next = next < 0 ? rows.Count : next;
            SettleRun(context, rows[first..next], ender, partitions);
        }
    }

    private static StatementRow? FindEnder(WriteContext context, StatementRow row, List<StatementRow> corrections)
    {
        StatementRow? value = row.FindNextValue(context.Db, context.Now);
        StatementRow? correction = corrections.Find(other => other.Order.CompareTo(row.Order) > 0);
        return value is null || (correction is not null && correction.Order.CompareTo(value.Order) < 0) ? correction : value;
    }

    private static bool IsCurrent(WriteContext context, StatementRow row) =>
        row.Place.ExpiresAt is not { } expiry || expiry > context.Now;

    // What ran out and waits to be purged stands in nobody's way.
    private static bool IsLive(WriteContext context, StatementRow row, ISet<long> partitions)
    {
        if (IsCurrent(context, row))
        {
            return true;
        }

        partitions.UnionWith(RowIndex.Remove(context, RowKind.Memory, row.Order.Id, row.Terms));
        context.Db.Use(DeleteSql).Bind(row.Order.Id).Run();
        return false;
    }

    private static void SettleRun(WriteContext context, List<StatementRow> run, StatementRow? ender, ISet<long> partitions)
    {
        int epoch = run.Max(static row => row.Place.GroupEpoch);
        List<StatementRow> present = run.FindAll(row => row.Place.GroupEpoch == epoch);
        StatementRow shown = present.MaxBy(static row => row.Length)!;
        foreach (StatementRow row in run)
        {
            if (row != shown)
            {
                partitions.UnionWith(RowIndex.Remove(context, RowKind.Memory, row.Order.Id, row.Terms));
                bool confirms = row.Place.GroupEpoch == epoch;
                context.Db.Use(EndSql)
                    .Bind(row.Order.SaidAt).Bind(shown.Order.Id).Bind(confirms ? shown.Order.Id : null).Bind(row.Order.Id).Run();
            }
        }

        context.Db.Use(ShowSql)
            .Bind(ender?.Order.SaidAt).Bind(ender?.Order.Id)
            .Bind(present.Select(static row => row.Order.Message).Distinct().Count())
            .Bind(present[^1].Order.SaidAt).Bind(present[0].Order.SaidAt).Bind(shown.Order.Id).Run();
        if (ender is not null)
        {
            partitions.UnionWith(RowIndex.Remove(context, RowKind.Memory, shown.Order.Id, shown.Terms));
        }
        else if (context.Db.Use(IsIndexedSql).Bind(shown.Order.Id).Scalar() is null)
        {
            partitions.UnionWith(RowIndex.Add(context, ToEntry(context, shown), shown.Place));
        }
    }

    private static IndexEntry ToEntry(WriteContext context, StatementRow row) => new(
        RowKind.Memory,
        row.Order.Id,
        row.Order.Message,
        context.Db.Use(RoomSql).Bind(row.Order.Message).Scalar() ?? throw new InvalidOperationException("A memory has no message."),
        row.Name,
        row.Order.SaidAt,
        row.Terms,
        row.WordCount,
        row.HasTime);
}
