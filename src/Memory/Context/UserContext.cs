namespace Confidant.Memory;

/// <summary>What a person's agents know of them, as far as its reader may.</summary>
/// <param name="Values">The values, in the order of <see cref="ContextKinds.All"/>, the latest of a kind first.</param>
/// <param name="Patterns">When, how often and about what they talk.</param>
/// <param name="Epochs">The privacy epochs of the partitions that were read.</param>
public sealed record UserContext(
    IReadOnlyList<ContextValue> Values, InteractionPatterns Patterns, IReadOnlyList<PartitionEpoch> Epochs)
{
    /// <summary>Nothing was asked for, and nothing read.</summary>
    public static UserContext Nothing { get; } = new([], InteractionPatterns.None, []);

    /// <summary>The values of a section.</summary>
    public IEnumerable<ContextValue> Of(ContextSection section) => Values.Where(value => value.Kind.Section == section);

    /// <summary>The values of a kind.</summary>
    public IEnumerable<ContextValue> Of(ContextKind kind) => Values.Where(value => value.Kind == kind);
}
