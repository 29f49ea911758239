using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>The posts of one account on X. The API reaches back over the last 3,200 and no further, and says nothing of what was deleted:
/// a reading of everything shows that, as far as it reaches.</summary>
internal sealed class XTimeline(Func<string, CancellationToken, Task<JsonElement>> ask, string account) : ITimeline
{
    // A little less than the API promises, as it counts some that it does not show.
    private const int Reach = 3_100;

    private const string Fields = "tweet.fields=created_at,entities,public_metrics,referenced_tweets,in_reply_to_user_id,note_tweet,edit_history_tweet_ids";

    /// <summary>Whether everybody may see the account's posts.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether the account says that it has posts.</summary>
    public required bool HasPosts { get; init; }

    /// <inheritdoc/>
    public async ValueTask<TimelinePage> ReadAsync(string? next, string? since, CancellationToken cancellationToken)
    {
        JsonElement page = await ask(
            $"users/{account}/tweets?max_results=100&{Fields}"
            + (since is null ? "" : $"&since_id={Uri.EscapeDataString(since)}")
            + (next is null ? "" : $"&pagination_token={Uri.EscapeDataString(next)}"),
            cancellationToken);
        if (LooseJson.Find(page, "meta") is not { ValueKind: JsonValueKind.Object } meta)
        {
            throw new FeedException(FeedFault.Malformed, "There are no posts in the answer.");
        }

        JsonElement[] found = [.. LooseJson.List(page, "data")];
        List<FeedPost> posts = [.. found.Select(post => XPost.Read(post, account, IsPublic)).OfType<FeedPost>()];
        return new TimelinePage(
            posts,
            LooseJson.Text(meta, "next_token"),
            LooseJson.Text(meta, "newest_id") is { Length: > 0 and <= 20 } newest && newest.All(char.IsAsciiDigit) ? newest : null)
        {
            HasGaps = posts.Count < found.Length,
        };
    }

    /// <inheritdoc/>
    public DateTimeOffset? CompleteSince(FeedPosition reading) =>
        reading.Read >= Reach ? reading.Oldest
        : reading.Read > 0 || !HasPosts ? DateTimeOffset.UnixEpoch
        : null;
}
