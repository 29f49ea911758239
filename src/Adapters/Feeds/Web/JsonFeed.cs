using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1. Pure.</summary>
internal static class JsonFeed
{
    private const string Version = "https://jsonfeed.org/version/";

    /// <summary>The feed; null where the document is none.</summary>
    public static WebFeedDocument? Read(JsonElement root) =>
        LooseJson.Text(root, "version")?.StartsWith(Version, StringComparison.Ordinal) != true ? null : new WebFeedDocument(
            FeedText.Name(LooseJson.Text(root, "title")),
            [.. LooseJson.List(root, "items").Select(ReadItem)],
            LooseJson.Text(root, "next_url"));

    private static WebFeedEntry ReadItem(JsonElement item) => new()
    {
        // The first version's feeds have numbers, too.
        Id = LooseJson.Text(item, "id") ?? LooseJson.Number(LooseJson.Find(item, "id"))?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Link = LooseJson.Text(item, "url"),
        Title = FeedText.Clean(LooseJson.Text(item, "title")),
        Text = LooseJson.Text(item, "content_text") is { Length: > 0 } text ? FeedText.Clean(text)
            : LooseJson.Text(item, "content_html") is { Length: > 0 } html ? HtmlText.Write(html)
            : FeedText.Clean(LooseJson.Text(item, "summary")),
        PublishedAt = LooseJson.Moment(item, "date_published"),
        ChangedAt = LooseJson.Moment(item, "date_modified"),
        Tags = FeedText.Names(LooseJson.List(item, "tags").Select(static tag => LooseJson.Text((JsonElement?)tag))),
    };
}
