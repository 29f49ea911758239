using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>The words of a post's record, and what its facets mark in them by bytes. Pure.</summary>
internal static class BlueskyText
{
    private const string Link = "app.bsky.richtext.facet#link";
    private const string Mention = "app.bsky.richtext.facet#mention";
    private const string Tag = "app.bsky.richtext.facet#tag";

    /// <summary>The text, with links as they are where they are shown shortened.</summary>
    public static string Write(JsonElement record) => FeedText.Clean(Utf8Weave.Replace(
        LooseJson.Text(record, "text") ?? "",
        Facets(record, Link).Select(static facet => (facet.Start, facet.End, By(facet.Feature)))));

    /// <summary>The tags in the text and beside it.</summary>
    public static IReadOnlyList<string> Tags(JsonElement record) => FeedText.Names(
        Facets(record, Tag).Select(static facet => LooseJson.Text(facet.Feature, "tag"))
            .Concat(LooseJson.List(record, "tags").Select(static tag => LooseJson.Text((JsonElement?)tag))));

    /// <summary>Whom the text names, by the handles that stand there.</summary>
    public static IReadOnlyList<string> Mentions(JsonElement record)
    {
        var names = new List<string?>();
        Utf8Weave.Replace(
            LooseJson.Text(record, "text") ?? "",
            Facets(record, Mention).Select(facet => (facet.Start, facet.End, (Func<string, string>)(shown =>
            {
                names.Add(shown);
                return shown;
            }))));
        return FeedText.Names(names);
    }

    private static Func<string, string> By(JsonElement feature) => shown =>
        FeedText.Address(LooseJson.Text(feature, "uri")) is { } address && IsShortened(shown) ? address.OriginalString : shown;

    private static bool IsShortened(string shown) =>
        shown.EndsWith("...", StringComparison.Ordinal) || shown.EndsWith('…');

    private static IEnumerable<(long Start, long End, JsonElement Feature)> Facets(JsonElement record, string kind) =>
        from facet in LooseJson.List(record, "facets")
        let start = LooseJson.Number(LooseJson.Find(facet, "index", "byteStart"))
        let end = LooseJson.Number(LooseJson.Find(facet, "index", "byteEnd"))
        where start >= 0 && end > start
        from feature in LooseJson.List(facet, "features")
        where LooseJson.Text(feature, "$type") == kind
        select (start.Value, end.Value, feature);
}
