using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Where what a summary rests on stands: in its own partition; what a person shares of their own context also in that
/// of every agent, as far as something was learned from it.</summary>
/// <param name="Own">The partition's number.</param>
/// <param name="Context">The number of the person's shared context; null where there is none.</param>
internal readonly record struct SummaryRooms(long Own, long? Context)
{
    /// <summary>The rooms of a partition; null where it has never had a row.</summary>
    public static SummaryRooms? Find(SqliteConnection db, PartitionKey key) => PartitionTable.Find(db, key) is { } own
        ? new SummaryRooms(own, ContextOf(key) is { } context ? PartitionTable.Find(db, context) : null)
        : null;

    /// <summary>The partition of the person's shared context; null for a group.</summary>
    public static PartitionKey? ContextOf(PartitionKey key) =>
        key.Kind == PartitionKind.Shared ? key with { Agent = AgentId.Any } : null;

    /// <summary>A number that moves when the privacy epoch of either room does: both only grow.</summary>
    public static long ReadEpoch(SqliteConnection db, PartitionKey key) => PartitionTable.ReadEpoch(db, key)
        + (ContextOf(key) is { } context ? PartitionTable.ReadEpoch(db, context) : 0);

    /// <summary>Whether a message stands in the rooms; the four parameters from <paramref name="first"/> on are bound by
    /// <see cref="BindTo"/>.</summary>
    /// <param name="message">The message's row.</param>
    /// <param name="first">The number of the first parameter.</param>
    /// <param name="allows">What is asked of the index row <c>r</c>.</param>
    public static string Holds(string message, int first, string allows) => $"""
        (EXISTS (SELECT 1 FROM rows AS r
            WHERE r.ref = {message} AND r.kind = 1 AND r.row_key BETWEEN ?{first} AND ?{first + 1} AND {allows})
        OR EXISTS (SELECT 1 FROM memory_sources AS t JOIN rows AS r ON r.ref = t.memory AND r.kind = 2
            WHERE t.source = {message} AND r.row_key BETWEEN ?{first + 2} AND ?{first + 3} AND {allows}))
        """;

    /// <summary>Binds the parameters of <see cref="Holds"/>.</summary>
    public SqliteStatement BindTo(SqliteStatement statement) => statement
        .Bind(RowKey.Of(Own, 0)).Bind(RowKey.Of(Own, RowKey.FirstMemory))
        .Bind(Context is { } first ? RowKey.Of(first, RowKey.FirstMemory) : 1)
        .Bind(Context is { } last ? RowKey.Of(last + 1, 0) - 1 : 0);
}
