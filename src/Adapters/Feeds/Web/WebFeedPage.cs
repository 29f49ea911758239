namespace Confidant.Adapters.Feeds;

/// <summary>Tells feeds from pages, and finds the feeds that a page names. Pure.</summary>
internal static class WebFeedPage
{
    private const int MostFeeds = 5;

    private static readonly string[] _kinds =
        ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json", "application/rdf+xml", "text/xml"];

    /// <summary>The feed that an answer is; null where it is none.</summary>
    public static WebFeedDocument? TryReadFeed(FeedAnswer answer)
    {
        ReadOnlySpan<byte> head = answer.Body.Span.TrimStart(" \t\r\n\uFEFF"u8);
        return head is [(byte)'{', ..]
            ? answer.TryRead() is { } json ? JsonFeed.Read(json) : null
            : FeedXml.TryRead(answer) is { } root ? XmlFeed.Read(root) : null;
    }

    /// <summary>The feeds that a page names, in its order; those of comments, which others write, are left out.</summary>
    public static IReadOnlyList<Uri> FeedsOf(FeedAnswer page)
    {
        Uri root = page.Address;
        var feeds = new List<Uri>();
        foreach (HtmlToken token in HtmlScanner.Read(FeedXml.Decode(page)))
        {
            if (token.Kind != HtmlTokenKind.Open)
            {
                continue;
            }

            if (token.Value == "base" && token.Attributes.TryGetValue("href", out string? start)
                && Uri.TryCreate(page.Address, start, out Uri? moved))
            {
                root = moved;
            }
            else if (token.Value == "link" && IsFeed(token) && Uri.TryCreate(root, token.Attributes["href"], out Uri? feed))
            {
                feeds.Add(feed);
            }

            if (feeds.Count == MostFeeds || token.Value == "body")
            {
                break;
            }
        }

        return feeds;
    }

    private static bool IsFeed(HtmlToken link) =>
        link.Attributes.TryGetValue("rel", out string? relation)
        && relation.Split(' ').Contains("alternate", StringComparer.OrdinalIgnoreCase)
        && link.Attributes.TryGetValue("type", out string? kind) && _kinds.Contains(kind.Trim().ToLowerInvariant())
        && link.Attributes.TryGetValue("href", out string? address) && !IsOfComments(address)
        && !(link.Attributes.TryGetValue("title", out string? title) && IsOfComments(title));

    private static bool IsOfComments(string text) =>
        text.Contains("comment", StringComparison.OrdinalIgnoreCase) || text.Contains("wp-json", StringComparison.OrdinalIgnoreCase)
        || text.Contains("oembed", StringComparison.OrdinalIgnoreCase);
}
