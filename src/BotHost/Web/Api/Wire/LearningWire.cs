using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>What is to be learned from the posts of a feed that are kept.</summary>
/// <param name="TargetPersonas">Numbers of personas that learn besides self.</param>
/// <param name="UpdateSelfPersona">Whether self learns; true where it is left out.</param>
/// <param name="IncludeAnalytics">Whether the answer tells topics, tone and times; false where it is left out.</param>
/// <param name="SentimentWeight">How much a post's feeling adds to its importance, from 0 to 1; 0 where it is left out.</param>
internal sealed record LearningRequest(
    IReadOnlyList<int>? TargetPersonas, bool? UpdateSelfPersona, bool? IncludeAnalytics, double? SentimentWeight);

/// <summary>What the person posts about, how and when, over the latest posts that <c>self</c> learned from.</summary>
/// <param name="Posts">How many posts were counted.</param>
/// <param name="FirstPostAt">When the first of them was posted.</param>
/// <param name="LastPostAt">When the last of them was posted.</param>
/// <param name="Topics">What they are about, with how many of them are.</param>
/// <param name="Hashtags">The tags that they carry, with how many do.</param>
/// <param name="Interests">The topics and tags that come back in at least three different weeks.</param>
/// <param name="Tone">How they sound: playful, lively, thorough or calm.</param>
/// <param name="PositivePosts">How many sound glad.</param>
/// <param name="NegativePosts">How many sound sad or cross.</param>
/// <param name="PostsPerHour">How many fell into each hour of the day, by UTC.</param>
/// <param name="PostsPerWeekday">How many fell on each day of the week, by UTC, Monday first.</param>
/// <param name="Likes">How often they were liked.</param>
/// <param name="Comments">How often they were answered.</param>
/// <param name="Shares">How often they were passed on.</param>
internal sealed record AnalyticsShown(
    int Posts,
    DateTimeOffset? FirstPostAt,
    DateTimeOffset? LastPostAt,
    IReadOnlyDictionary<string, int> Topics,
    IReadOnlyDictionary<string, int> Hashtags,
    IReadOnlyDictionary<string, int> Interests,
    string? Tone,
    int PositivePosts,
    int NegativePosts,
    IReadOnlyList<int> PostsPerHour,
    IReadOnlyList<int> PostsPerWeekday,
    int Likes,
    int Comments,
    int Shares)
{
    /// <summary>The form of analytics.</summary>
    public static AnalyticsShown From(PostAnalytics read) => new(
        read.Posts,
        read.First,
        read.Last,
        Count(read.Topics),
        Count(read.Hashtags),
        Count(read.Interests),
        read.Tone,
        read.Positive,
        read.Negative,
        read.Times.PerHour,
        read.Times.PerWeekday,
        read.Engagement.Likes,
        read.Engagement.Comments,
        read.Engagement.Shares);

    private static Dictionary<string, int> Count(IReadOnlyList<PostTopic> topics) =>
        topics.ToDictionary(static topic => topic.Name, static topic => topic.Posts, StringComparer.OrdinalIgnoreCase);
}
