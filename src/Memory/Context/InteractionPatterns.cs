namespace Confidant.Memory;

/// <summary>When, how often and about what a person talks, counted over their latest messages that the reader may read.</summary>
/// <param name="Messages">How many messages were counted, at most <see cref="MostMessages"/>.</param>
/// <param name="ActiveDays">On how many days, by UTC, they were said.</param>
/// <param name="First">When the first of them was said; null where there is none.</param>
/// <param name="Last">When the last of them was said; null where there is none.</param>
/// <param name="PerHour">How many fell into each hour of the day, by UTC; 24 numbers.</param>
/// <param name="Topics">What they tell of most, of <see cref="Memory.Topics"/>, the most frequent first.</param>
public sealed record InteractionPatterns(
    int Messages,
    int ActiveDays,
    DateTimeOffset? First,
    DateTimeOffset? Last,
    IReadOnlyList<int> PerHour,
    IReadOnlyList<TopicCount> Topics)
{
    /// <summary>How many messages are counted at the most, the latest of each room.</summary>
    public const int MostMessages = 500;

    /// <summary>Nothing was said.</summary>
    public static InteractionPatterns None { get; } = new(0, 0, null, null, new int[24], []);
}
