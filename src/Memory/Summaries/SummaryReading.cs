namespace Confidant.Memory;

/// <summary>The summaries that an audience may read.</summary>
/// <param name="Person">What the speaker shares; null where there is none.</param>
/// <param name="Group">What the group talks about; null where there is none, and outside groups.</param>
/// <param name="Epochs">The privacy epochs of the partitions that were looked into, also of those without a summary.</param>
public sealed record SummaryReading(Summary? Person, Summary? Group, IReadOnlyList<PartitionEpoch> Epochs) : IContent
{
    /// <summary>Nothing was asked for, and nothing read.</summary>
    public static SummaryReading Nothing { get; } = new(null, null, []);

    /// <summary>Those that are there.</summary>
    public IEnumerable<Summary> All => new[] { Person, Group }.OfType<Summary>();
}
