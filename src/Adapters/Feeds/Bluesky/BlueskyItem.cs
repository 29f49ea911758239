using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>One item of an author feed.</summary>
/// <param name="Post">The post.</param>
/// <param name="At">What the feed is ordered by.</param>
internal sealed record BlueskyItem(FeedPost Post, DateTimeOffset At)
{
    private const string Repost = "app.bsky.feed.defs#reasonRepost";

    /// <summary>Reads an item; null where it is not of the form it should have, or not the account's.</summary>
    /// <param name="item">The item.</param>
    /// <param name="did">The account.</param>
    /// <param name="isPublic">Whether everybody may see its posts.</param>
    public static BlueskyItem? Read(JsonElement item, string did, bool isPublic)
    {
        if (LooseJson.Find(item, "post") is not { } post
            || LooseJson.Text(post, "uri") is not { Length: > 0 } uri
            || LooseJson.Find(post, "record") is not { } record
            || LooseJson.Moment(post, "indexedAt") is not { } indexedAt)
        {
            return null;
        }

        if (LooseJson.Text(item, "reason", "$type") == Repost)
        {
            return ReadRepost(item, KeyOf(uri), did, isPublic);
        }

        // Whoever writes a record dates it: it is not believed for the future.
        DateTimeOffset createdAt = LooseJson.Moment(record, "createdAt") is { } written && written < indexedAt ? written : indexedAt;
        return DidOf(uri) != did ? null : new BlueskyItem(
            new FeedPost
            {
                Id = FeedPostIds.Of(KeyOf(uri)),
                Text = BlueskyText.Write(record),
                PostedAt = createdAt,
                Kind = IsToOthers(record, did) ? FeedPostKind.Reply : FeedPostKind.Own,
                IsPublic = isPublic,
                Hashtags = BlueskyText.Tags(record),
                Mentions = BlueskyText.Mentions(record),
                Likes = LooseJson.Count(post, "likeCount"),
                Comments = LooseJson.Count(post, "replyCount"),
                Shares = Sum(LooseJson.Count(post, "repostCount"), LooseJson.Count(post, "quoteCount")),
                Address = FeedText.Address($"https://bsky.app/profile/{did}/post/{KeyOf(uri)}"),
            },
            createdAt);
    }

    private static BlueskyItem? ReadRepost(JsonElement item, string key, string did, bool isPublic)
    {
        if (LooseJson.Text(item, "reason", "by", "did") != did || LooseJson.Moment(item, "reason", "indexedAt") is not { } at)
        {
            return null;
        }

        string own = LooseJson.Text(item, "reason", "uri") is { Length: > 0 } uri ? KeyOf(uri) : key;
        return new BlueskyItem(
            new FeedPost
            {
                Id = FeedPostIds.Of("repost-" + own),
                Text = "",
                PostedAt = at,
                Kind = FeedPostKind.Repost,
                IsPublic = isPublic,
            },
            at);
    }

    // An answer to oneself goes on with what one said, unless it stands under what another said.
    private static bool IsToOthers(JsonElement record, string did) =>
        LooseJson.Find(record, "reply") is { ValueKind: JsonValueKind.Object } reply
        && !(DidOf(LooseJson.Text(reply, "parent", "uri")) == did && DidOf(LooseJson.Text(reply, "root", "uri")) == did);

    private static string KeyOf(string uri) => uri[(uri.LastIndexOf('/') + 1)..] is { Length: > 0 } key ? key : uri;

    private static string? DidOf(string? uri) =>
        uri?.Split('/') is ["at:", "", var repository, ..] ? repository : null;

    private static int Sum(int left, int right) => (int)Math.Min((long)left + right, int.MaxValue);
}
