using System.Globalization;
using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>The author feed of one account. It knows no "since": newer ones stand first, so a reading ends where it comes to what the
/// one before began with.</summary>
internal sealed class BlueskyTimeline(FeedHttp http, string api, string did) : ITimeline
{
    private const int PageSize = 100;

    /// <summary>Whether everybody may see the account's posts.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether the account says that it has posts.</summary>
    public required bool HasPosts { get; init; }

    /// <inheritdoc/>
    public async ValueTask<TimelinePage> ReadAsync(string? next, string? since, CancellationToken cancellationToken)
    {
        string address = $"{api}/xrpc/app.bsky.feed.getAuthorFeed?actor={Uri.EscapeDataString(did)}&limit={PageSize}"
            + "&filter=posts_with_replies&includePins=false"
            + (next is null ? "" : $"&cursor={Uri.EscapeDataString(next)}");
        JsonElement page = await http.ReadAsync(new FeedRequest(new Uri(address)), cancellationToken);
        if (LooseJson.Find(page, "feed") is not { ValueKind: JsonValueKind.Array } feed)
        {
            throw new FeedException(FeedFault.Malformed, "There is no feed in the answer.");
        }

        DateTimeOffset until = Moment(since);
        List<BlueskyItem> items = [.. feed.EnumerateArray().Select(item => BlueskyItem.Read(item, did, IsPublic)).OfType<BlueskyItem>()];
        bool isKnown = items.Count > 0 && items[^1].At <= until;
        return new TimelinePage(
            [.. items.Where(item => item.At > until).Select(static item => item.Post)],
            isKnown ? null : LooseJson.Text(page, "cursor"),
            items.Count > 0 ? items.Max(static item => item.At).ToString("O", CultureInfo.InvariantCulture) : null)
        {
            HasGaps = items.Count < feed.GetArrayLength(),
        };
    }

    /// <inheritdoc/>
    /// <remarks>Where there should be posts and are none, something else is wrong.</remarks>
    public DateTimeOffset? CompleteSince(FeedPosition reading) =>
        reading.Read > 0 || !HasPosts ? DateTimeOffset.UnixEpoch : null;

    private static DateTimeOffset Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment
            : DateTimeOffset.MinValue;
}
