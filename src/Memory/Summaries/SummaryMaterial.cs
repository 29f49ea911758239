using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What the summary of a partition is made from: the latest of it.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Epoch">Its privacy epoch when it was read.</param>
/// <param name="Items">Its turns and memories, the latest first; of a person's, memories only.</param>
public sealed record SummaryMaterial(PartitionKey Partition, long Epoch, IReadOnlyList<SummaryItem> Items) : IContent;
