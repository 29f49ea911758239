using System.Globalization;
using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>The posts of the person who signed in. Its pages name the one after them by an address that holds a token: only what tells the
/// place is taken of it.</summary>
internal sealed class FacebookTimeline(Func<string, CancellationToken, Task<JsonElement>> ask, string account) : ITimeline
{
    // Of one year the API shows so many: with more, some are left out.
    private const int MostShown = 600;

    private const string Fields = "id,message,created_time,privacy{value},from{id},permalink_url,status_type,message_tags,"
        + "reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count),shares";

    private static readonly string[] _place = ["after", "until", "__paging_token"];

    /// <inheritdoc/>
    public async ValueTask<TimelinePage> ReadAsync(string? next, string? since, CancellationToken cancellationToken)
    {
        string address = $"me/posts?fields={Uri.EscapeDataString(Fields)}&limit=100"
            + (since is null ? "" : $"&since={Uri.EscapeDataString(since)}") + next;
        JsonElement page = await ask(address, cancellationToken);
        if (LooseJson.Find(page, "data") is not { ValueKind: JsonValueKind.Array } data)
        {
            throw new FeedException(FeedFault.Malformed, "There are no posts in the answer.");
        }

        // "since" takes in the second that it names.
        long until = long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? seconds : long.MinValue;
        List<FeedPost> found = [.. data.EnumerateArray().Select(post => FacebookPost.Read(post, account)).OfType<FeedPost>()];
        List<FeedPost> posts = [.. found.Where(post => post.PostedAt.ToUnixTimeSeconds() > until)];
        return new TimelinePage(
            posts,
            data.GetArrayLength() == 0 ? null : Place(LooseJson.Text(page, "paging", "next")),
            posts.Count == 0 ? null
                : posts.Max(static post => post.PostedAt).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
        {
            HasGaps = found.Count < data.GetArrayLength(),
        };
    }

    /// <inheritdoc/>
    public DateTimeOffset? CompleteSince(FeedPosition reading) => reading.Read is > 0 and < MostShown ? DateTimeOffset.UnixEpoch : null;

    private static string? Place(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? next))
        {
            return null;
        }

        string place = string.Concat(next.Query.TrimStart('?').Split('&')
            .Where(static part => _place.Contains(part.Split('=')[0]))
            .Select(static part => "&" + part));
        return place.Length > 0 ? place : throw new FeedException(FeedFault.Malformed, "The next page has no place.");
    }
}
