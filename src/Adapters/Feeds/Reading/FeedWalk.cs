using System.Runtime.CompilerServices;

namespace Confidant.Adapters.Feeds;

/// <summary>Goes through a timeline, page by page, from wherever an earlier reading stopped.</summary>
internal static class FeedWalk
{
    private const int LongestCursor = 1_500;
    private const int MostEmptyPages = 20;

    /// <summary>Reads.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="position">Where to go on; null for the start.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FeedException">It cannot be read further.</exception>
    public static async IAsyncEnumerable<FeedPage> ReadAsync(
        ITimeline timeline, string? position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = FeedPosition.Parse(position);
        var met = new HashSet<string>(StringComparer.Ordinal);
        int empty = 0;
        bool isFirst = true;
        while (true)
        {
            (TimelinePage page, at) = await AskAsync(timeline, at, isFirst, cancellationToken);
            isFirst = false;
            if (page is { HasGaps: true, Posts.Count: 0, Newest: null })
            {
                throw new FeedException(FeedFault.Malformed, "Nothing on the page can be read.");
            }

            at = at with
            {
                HasGaps = at.HasGaps || page.HasGaps,
                Newest = at.Newest ?? page.Newest,
                Read = at.Read + page.Posts.Count,
                Oldest = Older(at.Oldest, page.Posts),
            };
            if (page.Next is not { } next)
            {
                yield return new FeedPage(page.Posts, new FeedPosition { Since = at.Newest ?? at.Since }.Write())
                {
                    CompleteSince = at is { IsFull: true, HasGaps: false } ? timeline.CompleteSince(at) : null,
                };
                yield break;
            }

            empty = page.Posts.Count == 0 ? empty + 1 : 0;
            if (next.Length > LongestCursor || next == at.Next || !met.Add(next) || empty > MostEmptyPages)
            {
                throw new FeedException(FeedFault.Malformed, "The pages lead nowhere.");
            }

            at = at with { Next = next };
            yield return new FeedPage(page.Posts, at.Write());
        }
    }

    // Platforms do not keep pages for ever: one that is gone after a pause begins the reading anew.
    private static async ValueTask<(TimelinePage Page, FeedPosition At)> AskAsync(
        ITimeline timeline, FeedPosition at, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            return (await timeline.ReadAsync(at.Next, at.Since, cancellationToken), at);
        }
        catch (FeedException failure) when (failure.Fault == FeedFault.Malformed && isFirst && at.Next is not null)
        {
            at = at with { Next = null, Newest = null, Read = 0, Oldest = null, HasGaps = false };
            return (await timeline.ReadAsync(at.Next, at.Since, cancellationToken), at);
        }
    }

    private static DateTimeOffset? Older(DateTimeOffset? oldest, IReadOnlyList<FeedPost> posts) =>
        posts.Count == 0 ? oldest
        : posts.Min(static post => post.PostedAt) is var found && found < (oldest ?? DateTimeOffset.MaxValue) ? found
        : oldest;
}
