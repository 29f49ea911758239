using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>The privacy epoch of a partition when it was read. It moves with every forget, change of scope and edit.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Epoch">Its epoch; 0 for a partition that has no rows yet.</param>
public readonly record struct PartitionEpoch(PartitionKey Partition, long Epoch);
