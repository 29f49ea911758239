using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads a post of the Graph API. Pure.</summary>
internal static class FacebookPost
{
    private const string Everyone = "EVERYONE";
    private const string Shared = "shared_story";

    /// <summary>The post; null where it is not of the form it should have, or another's.</summary>
    public static FeedPost? Read(JsonElement post, string account)
    {
        if (LooseJson.Text(post, "id") is not { Length: > 0 } id
            || LooseJson.Moment(post, "created_time") is not { } at
            || (LooseJson.Text(post, "from", "id") is { } author && author != account))
        {
            return null;
        }

        string text = FeedText.Clean(LooseJson.Text(post, "message"));
        return new FeedPost
        {
            Id = FeedPostIds.Of(id),
            Text = text,
            PostedAt = at,
            Kind = text.Length == 0 && LooseJson.Text(post, "status_type") == Shared ? FeedPostKind.Repost : FeedPostKind.Own,
            IsPublic = LooseJson.Text(post, "privacy", "value") == Everyone,
            Hashtags = FeedText.TagsIn(text),
            Mentions = FeedText.Names(LooseJson.List(post, "message_tags")
                .Where(static tag => LooseJson.Text(tag, "type") is "user" or "page" or "group")
                .Select(static tag => LooseJson.Text(tag, "name"))),
            Likes = LooseJson.Count(post, "reactions", "summary", "total_count"),
            Comments = LooseJson.Count(post, "comments", "summary", "total_count"),
            Shares = LooseJson.Count(post, "shares", "count"),
            Address = FeedText.Address(LooseJson.Text(post, "permalink_url")),
        };
    }
}
