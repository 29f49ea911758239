using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Makes a post of what stands in X's archive.</summary>
/// <param name="facts">What the archive tells apart from the posts.</param>
/// <param name="latest">No post is later than this.</param>
internal sealed class XTweetReader(XFacts facts, DateTimeOffset latest)
{
    /// <summary>The post in an item of the list: older archives have it bare.</summary>
    public static JsonElement TweetOf(JsonElement item) => ExportJson.Find(item, "tweet") ?? item;

    /// <summary>Reads a post.</summary>
    /// <exception cref="FeedException">It is none.</exception>
    public FeedPost Read(in XHead head, JsonElement tweet)
    {
        if (XTime.Read(ExportJson.Text(tweet, "created_at")) is not { } postedAt || postedAt < XTime.Beginning || postedAt > latest)
        {
            throw new FeedException(FeedFault.Damaged, "A post was made at no time that can be.");
        }

        string raw = ExportJson.Text(tweet, "full_text") ?? ExportJson.Text(tweet, "text")
            ?? throw new FeedException(FeedFault.Damaged, "A post has no text.");
        string shown = WebUtility.HtmlDecode(raw);
        JsonElement? entities = ExportJson.Find(tweet, "entities");
        string? whole = facts.Notes.Find(postedAt, shown);
        string text = FeedText.Clean(WithAddresses(whole ?? shown, tweet, entities));
        IEnumerable<string?> tags = ExportJson.List(entities, "hashtags").Select(static tag => ExportJson.Text(tag, "text"));
        return new FeedPost
        {
            Id = head.Root.ToString(CultureInfo.InvariantCulture),
            Text = text,
            PostedAt = postedAt,
            Kind = KindOf(head, shown),
            IsPublic = facts.IsOpen && !facts.Circle.Contains(head.Id),
            Hashtags = FeedText.Names(whole is null ? tags : tags.Concat(FeedText.TagsIn(text))),
            Mentions = FeedText.Names(ExportJson.List(entities, "user_mentions").Select(static named => ExportJson.Text(named, "screen_name"))),
            Likes = ExportJson.Count(tweet, "favorite_count"),
            Shares = ExportJson.Count(tweet, "retweet_count"),
            Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"https://x.com/i/status/{head.Id}")),
        };
    }

    private FeedPostKind KindOf(in XHead head, string text)
    {
        if (text.StartsWith("RT @", StringComparison.Ordinal))
        {
            return FeedPostKind.Repost;
        }

        bool isToSelf = head.ReplyToUser is { } user ? user == facts.AccountId : head.ReplyTo is null;
        return isToSelf && !BeginsWithAnother(text) ? FeedPostKind.Own : FeedPostKind.Reply;
    }

    // The oldest answers have nothing but the name at their beginning; and who goes on in a talk with somebody answers them, too.
    private bool BeginsWithAnother(string text)
    {
        if (text is not ['@', _, ..])
        {
            return false;
        }

        int length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
        {
            length++;
        }

        return length > 1 && !text.AsSpan(1, length - 1).Equals(facts.Handle, StringComparison.OrdinalIgnoreCase);
    }

    // Addresses stand shortened in the text, and those of pictures have no words.
    private static string WithAddresses(string text, JsonElement tweet, JsonElement? entities)
    {
        foreach (JsonElement url in ExportJson.List(entities, "urls"))
        {
            if (ExportJson.Text(url, "url") is { Length: > 0 } shown && ExportJson.Text(url, "expanded_url") is { } expanded)
            {
                text = text.Replace(shown, expanded, StringComparison.Ordinal);
            }
        }

        foreach (JsonElement medium in ExportJson.List(entities, "media")
            .Concat(ExportJson.List(ExportJson.Find(tweet, "extended_entities"), "media")))
        {
            if (ExportJson.Text(medium, "url") is { Length: > 0 } shown)
            {
                text = text.Replace(shown, "", StringComparison.Ordinal);
            }
        }

        return text;
    }
}
