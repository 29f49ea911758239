using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>When, how often and about what the person talks, over their latest messages.</summary>
/// <param name="Messages">How many were counted.</param>
/// <param name="ActiveDays">On how many days, by UTC.</param>
/// <param name="FirstMessageAt">When the first was said.</param>
/// <param name="LastMessageAt">When the last was said.</param>
/// <param name="MessagesPerHour">How many fell into each hour of the day, by UTC.</param>
/// <param name="Topics">How often they tell of what.</param>
internal sealed record InteractionShown(
    int Messages,
    int ActiveDays,
    DateTimeOffset? FirstMessageAt,
    DateTimeOffset? LastMessageAt,
    IReadOnlyList<int> MessagesPerHour,
    IReadOnlyDictionary<string, int> Topics)
{
    /// <summary>The form of patterns.</summary>
    public static InteractionShown From(InteractionPatterns patterns) => new(
        patterns.Messages,
        patterns.ActiveDays,
        patterns.First,
        patterns.Last,
        patterns.PerHour,
        patterns.Topics.ToDictionary(static topic => topic.Topic, static topic => topic.Count));
}
