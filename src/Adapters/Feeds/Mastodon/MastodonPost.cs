using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads a status of Mastodon. Pure.</summary>
internal static class MastodonPost
{
    /// <summary>The post; null where it is not of the form it should have, or another's.</summary>
    /// <param name="status">The status.</param>
    /// <param name="account">The account's number.</param>
    /// <param name="instance">The instance: numbers are only its own.</param>
    public static FeedPost? Read(JsonElement status, string account, string instance)
    {
        if (LooseJson.Text(status, "id") is not { Length: > 0 } id
            || LooseJson.Moment(status, "created_at") is not { } at
            || LooseJson.Text(status, "account", "id") != account)
        {
            return null;
        }

        bool isRepost = LooseJson.Find(status, "reblog") is { ValueKind: JsonValueKind.Object };
        return new FeedPost
        {
            Id = FeedPostIds.Of($"{id}-{instance.Replace(':', '-')}"),
            Text = isRepost ? "" : TextOf(status),
            PostedAt = at,
            Kind = isRepost ? FeedPostKind.Repost : IsToOthers(status, account) ? FeedPostKind.Reply : FeedPostKind.Own,
            IsPublic = LooseJson.Text(status, "visibility") is "public" or "unlisted",
            Hashtags = isRepost ? [] : FeedText.Names(LooseJson.List(status, "tags").Select(static tag => LooseJson.Text(tag, "name"))),
            Mentions = isRepost ? [] : FeedText.Names(LooseJson.List(status, "mentions").Select(static name => LooseJson.Text(name, "acct"))),
            Likes = LooseJson.Count(status, "favourites_count"),
            Comments = LooseJson.Count(status, "replies_count"),
            Shares = LooseJson.Count(status, "reblogs_count"),
            Address = FeedText.Address(LooseJson.Text(status, "url")),
        };
    }

    // What one wrote to warn of the rest is as much one's own.
    private static string TextOf(JsonElement status)
    {
        string warning = FeedText.Clean(LooseJson.Text(status, "spoiler_text"));
        string text = HtmlText.Write(LooseJson.Text(status, "content"));
        return FeedText.Clean(warning.Length > 0 && text.Length > 0 ? warning + "\n\n" + text : warning + text);
    }

    private static bool IsToOthers(JsonElement status, string account) =>
        LooseJson.Text(status, "in_reply_to_id") is not null && LooseJson.Text(status, "in_reply_to_account_id") != account;
}
