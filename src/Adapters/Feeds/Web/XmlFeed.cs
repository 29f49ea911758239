using System.Xml.Linq;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads RSS (0.9 to 2.0, with its modules) and Atom. Names are told by their local part: feeds mix the versions. Pure.</summary>
internal static class XmlFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Encoded = "encoded";

    private static readonly string[] _published = ["published", "issued", "pubDate", "date", "created"];
    private static readonly string[] _changed = ["updated", "modified"];

    /// <summary>The feed; null where the root is none of one.</summary>
    public static WebFeedDocument? Read(XElement root)
    {
        XElement? channel = root.Name.LocalName switch
        {
            "rss" or "RDF" => Child(root, "channel"),
            "feed" => root,
            _ => null,
        };
        if (channel is null)
        {
            return null;
        }

        // The first versions put the entries beside the channel.
        IEnumerable<XElement> entries = channel.Elements().Concat(channel == root ? [] : root.Elements())
            .Where(static element => element.Name.LocalName is "item" or "entry");
        return new WebFeedDocument(
            FeedText.Name(PlainText(Child(channel, "title"))),
            [.. entries.Select(ReadEntry)],
            LinkOf(channel, "next"));
    }

    private static WebFeedEntry ReadEntry(XElement entry)
    {
        XElement? content = entry.Elements().FirstOrDefault(static element => element.Name.LocalName == Encoded)
            ?? Child(entry, "content") ?? Child(entry, "description") ?? Child(entry, "summary");
        return new WebFeedEntry
        {
            Id = Words(Child(entry, "guid") ?? Child(entry, "id")),
            Link = LinkOf(entry, "alternate"),
            Title = PlainText(Child(entry, "title")),
            Text = PlainText(content),
            PublishedAt = Moment(entry, _published),
            ChangedAt = Moment(entry, _changed),
            Tags = FeedText.Names(entry.Elements()
                .Where(static element => element.Name.LocalName is "category" or "subject")
                .Select(static element => (string?)element.Attribute("label") ?? (string?)element.Attribute("term") ?? element.Value)),
        };
    }

    // Modules (media, iTunes) have names of their own for titles and descriptions; the plain one counts.
    private static XElement? Child(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name && IsPlain(element))
        ?? (name is "title" or "description" or "content" ? null : parent.Elements().FirstOrDefault(element => element.Name.LocalName == name));

    private static bool IsPlain(XElement element) =>
        element.Name.NamespaceName.Length == 0 || element.Name.NamespaceName == element.Parent!.Name.NamespaceName
        || element.Name.NamespaceName == Atom;

    private static string? LinkOf(XElement parent, string relation)
    {
        List<XElement> links = [.. parent.Elements().Where(static element => element.Name.LocalName == "link")];
        string? marked = links
            .Where(link => ((string?)link.Attribute("rel") ?? "alternate") == relation)
            .Select(static link => (string?)link.Attribute("href"))
            .FirstOrDefault(static address => !string.IsNullOrWhiteSpace(address));
        return marked ?? (relation != "alternate" ? null
            : links.Select(static link => Words(link)).FirstOrDefault(static address => address is not null));
    }

    // Atom says what its text is; RSS writes HTML without saying so.
    private static string PlainText(XElement? element) => (string?)element?.Attribute("type") switch
    {
        _ when element is null => "",
        "text" or "text/plain" => FeedText.Clean(element.Value),
        "xhtml" or "application/xhtml+xml" => HtmlText.Write(string.Concat(element.Nodes().Select(
            static node => node.ToString(SaveOptions.DisableFormatting)))),
        null when element.Name.NamespaceName == Atom => FeedText.Clean(element.Value),
        _ => HtmlText.Write(element.Value),
    };

    private static string? Words(XElement? element) => element?.Value.Trim() is { Length: > 0 } words ? words : null;

    private static DateTimeOffset? Moment(XElement entry, string[] names) => names
        .Select(name => FeedDate.Read(entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value))
        .FirstOrDefault(static moment => moment is not null);
}
