using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Names one row of a partition.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Seq">The place in it.</param>
public readonly record struct RowReference(PartitionKey Partition, long Seq);
