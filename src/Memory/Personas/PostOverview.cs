namespace Confidant.Memory;

/// <summary>What somebody posts about, with examples, as an answer tells it.</summary>
/// <param name="Analytics">What was counted, shortened to what is told.</param>
/// <param name="Examples">Some of the posts, the latest first.</param>
/// <param name="Sources">The messages that it rests on.</param>
public sealed record PostOverview(PostAnalytics Analytics, IReadOnlyList<OwnPost> Examples, IReadOnlyList<MessageId> Sources) : IContent
{
    private const int MostTopics = 5;
    private const int MostTags = 3;
    private const int MostExamples = 3;

    /// <summary>The overview of posts.</summary>
    /// <param name="posts">The posts, the latest first.</param>
    public static PostOverview Of(IReadOnlyList<OwnPost> posts)
    {
        var counted = PostAnalytics.Of(posts);
        PostAnalytics told = counted with
        {
            Topics = [.. counted.Topics.Take(MostTopics)],
            Hashtags = [.. counted.Hashtags.Take(MostTags)],
        };

        // One of each topic; where there is none, the latest.
        IEnumerable<MessageId> fitting = told.Topics.Concat(told.Hashtags).Select(static topic => topic.Sources[0])
            .Concat(posts.Select(static post => post.Message));
        HashSet<MessageId> chosen = [.. fitting.Distinct().Take(MostExamples)];
        List<OwnPost> examples = [.. posts.Where(post => chosen.Contains(post.Message))];
        return new PostOverview(told, examples, [.. told.Sources.Concat(chosen).Concat(OfBusiestHours(posts, told.Times)).Distinct()]);
    }

    // What is told of times is counted over all; the latest of those that fit stand for them.
    private static IEnumerable<MessageId> OfBusiestHours(IReadOnlyList<OwnPost> posts, PostTimes times) => posts
        .Where(post => (post.PostedAt.UtcDateTime.Hour - times.BusiestHour + 24) % 24 < PostTimes.HoursTogether)
        .Take(PostTopic.MostSources)
        .Select(static post => post.Message);
}
