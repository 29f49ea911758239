using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads a post of X's API. Pure.</summary>
internal static class XPost
{
    /// <summary>The post; null where it is not of the form it should have.</summary>
    public static FeedPost? Read(JsonElement post, string account, bool isPublic)
    {
        if (LooseJson.Text(post, "id") is not { Length: > 0 } id || LooseJson.Moment(post, "created_at") is not { } at)
        {
            return null;
        }

        List<(string? Kind, string? Id)> referenced = [.. LooseJson.List(post, "referenced_tweets")
            .Select(static one => (LooseJson.Text(one, "type"), LooseJson.Text(one, "id")))];
        bool isRepost = referenced.Any(static one => one.Kind == "retweeted");
        string? answered = LooseJson.Text(post, "in_reply_to_user_id");

        // An edit is a post of its own there; the first of the history is the one it was from the start.
        string first = LooseJson.List(post, "edit_history_tweet_ids").Select(static one => LooseJson.Text((JsonElement?)one)).FirstOrDefault()
            is { Length: > 0 } original ? original : id;
        JsonElement words = LooseJson.Find(post, "note_tweet") is { ValueKind: JsonValueKind.Object } note ? note : post;
        return new FeedPost
        {
            Id = FeedPostIds.Of(first),
            Text = isRepost ? "" : TextOf(words, post, referenced.Find(static one => one.Kind == "quoted").Id),
            PostedAt = at,
            Kind = isRepost ? FeedPostKind.Repost
                : (answered ?? account) != account || (answered is null && referenced.Any(static one => one.Kind == "replied_to"))
                    ? FeedPostKind.Reply
                    : FeedPostKind.Own,
            IsPublic = isPublic,
            Hashtags = isRepost ? [] : FeedText.Names(LooseJson.List(words, "entities", "hashtags").Select(static tag => LooseJson.Text(tag, "tag"))),
            Mentions = isRepost ? []
                : FeedText.Names(LooseJson.List(words, "entities", "mentions").Select(static name => LooseJson.Text(name, "username"))),
            Likes = LooseJson.Count(post, "public_metrics", "like_count"),
            Comments = LooseJson.Count(post, "public_metrics", "reply_count"),
            Shares = (int)Math.Min(
                (long)LooseJson.Count(post, "public_metrics", "retweet_count") + LooseJson.Count(post, "public_metrics", "quote_count"), int.MaxValue),
            Address = FeedText.Address("https://x.com/i/web/status/" + Uri.EscapeDataString(id)),
        };
    }

    // Links are shortened in the text; those to pictures and to what is quoted stand for what is shown beneath.
    private static string TextOf(JsonElement words, JsonElement post, string? quoted)
    {
        string text = LooseJson.Text(words, "text") ?? "";
        foreach (JsonElement link in LooseJson.List(words, "entities", "urls").Concat(LooseJson.List(post, "entities", "urls")))
        {
            if (LooseJson.Text(link, "url") is { Length: > 0 } shortened)
            {
                string target = LooseJson.Text(link, "unwound_url") ?? LooseJson.Text(link, "expanded_url") ?? shortened;
                bool isBeneath = LooseJson.Text(link, "media_key") is not null
                    || (quoted is not null && target.Contains("/status/" + quoted, StringComparison.Ordinal));
                text = text.Replace(shortened, isBeneath ? "" : FeedText.Address(target)?.OriginalString ?? shortened, StringComparison.Ordinal);
            }
        }

        return FeedText.Clean(text
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal));
    }
}
