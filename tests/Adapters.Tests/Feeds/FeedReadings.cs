using Confidant.Adapters.Feeds;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>Reads as the host does.</summary>
internal static class FeedReadings
{
    /// <summary>Every page from a position on.</summary>
    public static async Task<List<FeedPage>> ReadAllAsync(
        this IFeedReader reader, FeedAccount account, string? position = null, FeedGrant? grant = null)
    {
        var pages = new List<FeedPage>();
        await foreach (FeedPage page in reader.ReadAsync(account, position, grant, default))
        {
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>The ids of the posts of pages, in order.</summary>
    public static IEnumerable<string> Ids(this IEnumerable<FeedPage> pages) => pages.SelectMany(static page => page.Posts).Select(static post => post.Id);

    /// <summary>The posts of an account, found by what a person writes, on a host with some settings.</summary>
    public static async Task<IReadOnlyList<FeedPost>> ReadAsync(Platform platform, string written, params (string Key, string Value)[] settings)
    {
        await using FeedBench bench = new(settings);
        IFeedReader reader = bench.Reader(platform);
        return [.. (await reader.ReadAllAsync(await reader.FindAsync(written, null, default))).SelectMany(static page => page.Posts)];
    }
}
