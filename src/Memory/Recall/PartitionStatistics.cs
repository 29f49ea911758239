namespace Confidant.Memory;

/// <summary>The totals of one partition that ranking needs. They never mix partitions.</summary>
/// <param name="Rows">Rows in it.</param>
/// <param name="Words">Words in all rows.</param>
/// <param name="Segments">Stretches of talk without a long pause.</param>
public readonly record struct PartitionStatistics(long Rows, long Words, long Segments);
