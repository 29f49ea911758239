namespace Confidant.Memory;

/// <summary>Posts that an audience may read.</summary>
/// <param name="Posts">The posts.</param>
/// <param name="Epochs">The privacy epochs of the partitions that were looked into, also of those without a post.</param>
public sealed record PostReading(IReadOnlyList<OwnPost> Posts, IReadOnlyList<PartitionEpoch> Epochs) : IContent
{
    /// <summary>Nothing was asked for, and nothing read.</summary>
    public static PostReading Nothing { get; } = new([], []);
}
