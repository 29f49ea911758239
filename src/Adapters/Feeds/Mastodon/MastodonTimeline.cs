using System.Text.Json;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>The statuses of one account, as its instance shows them to everybody.</summary>
internal sealed partial class MastodonTimeline(
    Func<string, CancellationToken, Task<FeedAnswer>> ask, string account, string instance) : ITimeline
{
    private const int LongestId = 64;

    /// <summary>Whether the account says that it has posts.</summary>
    public required bool HasPosts { get; init; }

    /// <inheritdoc/>
    public async ValueTask<TimelinePage> ReadAsync(string? next, string? since, CancellationToken cancellationToken)
    {
        FeedAnswer answer = await ask(
            $"accounts/{account}/statuses?limit=40"
            + (next is null ? "" : $"&max_id={Uri.EscapeDataString(next)}")
            + (since is null ? "" : $"&since_id={Uri.EscapeDataString(since)}"),
            cancellationToken);
        JsonElement page = answer.Read();
        if (page.ValueKind != JsonValueKind.Array)
        {
            throw new FeedException(FeedFault.Malformed, "There are no posts in the answer.");
        }

        List<string> ids = [.. page.EnumerateArray().Select(static status => LooseJson.Text(status, "id")).OfType<string>().Where(IsId)];
        List<FeedPost> posts = [.. page.EnumerateArray().Select(status => MastodonPost.Read(status, account, instance)).OfType<FeedPost>()];
        return new TimelinePage(
            posts,
            ids.Count == 0 ? null : NextOf(answer.Links, ids[^1]),
            ids.FirstOrDefault())
        {
            HasGaps = posts.Count < page.GetArrayLength(),
        };
    }

    /// <inheritdoc/>
    /// <remarks>What is shown to followers alone counts among the posts, so an account may show none of those that it has.</remarks>
    public DateTimeOffset? CompleteSince(FeedPosition reading) =>
        reading.Read > 0 || !HasPosts ? DateTimeOffset.UnixEpoch : null;

    // Without the header, the last post of the page begins the next one; the last page is then an empty one.
    private static string? NextOf(string? links, string last) =>
        links is null ? last
        : Next().Match(links) is { Success: true } next && Uri.UnescapeDataString(next.Groups[1].Value) is var id && IsId(id) ? id
        : null;

    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    [GeneratedRegex(@"<[^>]*[?&]max_id=([^&>]+)[^>]*>\s*;\s*rel=""?next", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Next();
}
