using System.Globalization;
using System.Text.RegularExpressions;
using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What somebody posts about, how and when, counted over posts that the reader may read. It is made when it is asked for, and
/// never kept.</summary>
public sealed partial record PostAnalytics : IContent
{
    private const int MostTopics = 8;

    // What comes back in other weeks is more than an event.
    private const int WeeksOfInterest = 3;

    /// <summary>How many posts were counted.</summary>
    public required int Posts { get; init; }

    /// <summary>When the first of them was posted; null where there is none.</summary>
    public required DateTimeOffset? First { get; init; }

    /// <summary>When the last of them was posted; null where there is none.</summary>
    public required DateTimeOffset? Last { get; init; }

    /// <summary>What they are about, of which several posts tell; the most frequent first.</summary>
    public required IReadOnlyList<PostTopic> Topics { get; init; }

    /// <summary>The tags that they carry, the most frequent first.</summary>
    public required IReadOnlyList<PostTopic> Hashtags { get; init; }

    /// <summary>The topics and tags that come back in at least three different weeks.</summary>
    public required IReadOnlyList<PostTopic> Interests { get; init; }

    /// <summary>One of <see cref="Tones"/>; null where there is no post.</summary>
    public required string? Tone { get; init; }

    /// <summary>How many of them sound glad.</summary>
    public required int Positive { get; init; }

    /// <summary>How many of them sound sad or cross.</summary>
    public required int Negative { get; init; }

    /// <summary>When they were posted.</summary>
    public required PostTimes Times { get; init; }

    /// <summary>What others did with all of them together.</summary>
    public required Engagement Engagement { get; init; }

    /// <summary>The posts that the topics and tags rest on.</summary>
    public IEnumerable<MessageId> Sources => Topics.Concat(Hashtags).SelectMany(static topic => topic.Sources).Distinct();

    /// <summary>Counts posts.</summary>
    public static PostAnalytics Of(IReadOnlyList<OwnPost> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        List<SummaryItem> items = [.. posts.Select(ToItem)];
        List<Named> words = WordsOf(items);
        List<Named> tags = TagsOf(posts);
        List<Sentiment> feelings = [.. posts.Select(static post => SentimentLexicon.Read(post.Text, post.Language))];
        return new PostAnalytics
        {
            Posts = posts.Count,
            First = posts.Count == 0 ? null : posts.Min(static post => post.PostedAt),
            Last = posts.Count == 0 ? null : posts.Max(static post => post.PostedAt),
            Topics = [.. words.Select(ToTopic)],
            Hashtags = [.. tags.Select(ToTopic)],
            Interests =
            [
                .. tags.Concat(words)
                    .Where(static named => named.Uses.Select(static use => WeekOf(use.At)).Distinct().Count() >= WeeksOfInterest)
                    .DistinctBy(static named => named.Name, StringComparer.OrdinalIgnoreCase)
                    .OrderByDescending(static named => named.Uses.Count)
                    .Take(MostTopics)
                    .Select(ToTopic),
            ],
            Tone = ToneReader.Read(items),
            Positive = feelings.Count(static feeling => feeling.IsPositive),
            Negative = feelings.Count(static feeling => feeling.IsNegative),
            Times = PostTimes.Of(posts),
            Engagement = new Engagement(
                Sum(posts, static engagement => engagement.Likes),
                Sum(posts, static engagement => engagement.Comments),
                Sum(posts, static engagement => engagement.Shares)),
        };
    }

    // A name has one stem in each language that somebody writes.
    private static List<Named> WordsOf(IReadOnlyList<SummaryItem> items) =>
    [
        .. GroupWords.Find(items, MostTopics)
            .GroupBy(static word => word.Shown, StringComparer.OrdinalIgnoreCase)
            .Select(static word => new Named(
                word.Key, [.. word.SelectMany(static form => form.Items).Select(static item => (item.Sources[0], item.SaidAt)).Distinct()]))
            .OrderByDescending(static word => word.Uses.Count),
    ];

    private static List<Named> TagsOf(IReadOnlyList<OwnPost> posts) =>
    [
        .. posts
            .SelectMany(static post => post.Hashtags.Distinct(StringComparer.OrdinalIgnoreCase).Select(tag => (Tag: tag, Post: post)))
            .GroupBy(static use => use.Tag, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static tag => tag.Count()).ThenBy(static tag => tag.Key, StringComparer.OrdinalIgnoreCase)
            .Take(MostTopics)
            .Select(static tag => new Named(tag.Key, [.. tag.Select(static use => (use.Post.Message, use.Post.PostedAt))])),
    ];

    private static PostTopic ToTopic(Named named) => new(
        named.Name,
        named.Uses.Count,
        [.. named.Uses.OrderByDescending(static use => use.At).Take(PostTopic.MostSources).Select(static use => use.Post)]);

    // Addresses, and whom a post names, are not what it is about.
    private static SummaryItem ToItem(OwnPost post) => new(
        RowKind.Turn,
        default(UserId),
        "",
        AddressesAndNames().Replace(post.Text, " "),
        post.Language,
        post.Importance,
        post.PostedAt,
        [post.Message]);

    private static (int Year, int Week) WeekOf(DateTimeOffset at) => (ISOWeek.GetYear(at.UtcDateTime), ISOWeek.GetWeekOfYear(at.UtcDateTime));

    private static int Sum(IReadOnlyList<OwnPost> posts, Func<Engagement, int> part) =>
        (int)Math.Min(int.MaxValue, posts.Sum(post => (long)part(post.Engagement)));

    [GeneratedRegex(@"(https?://|www\.)\S+|@[\w.@-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressesAndNames();

    private sealed record Named(string Name, IReadOnlyList<(MessageId Post, DateTimeOffset At)> Uses);
}
