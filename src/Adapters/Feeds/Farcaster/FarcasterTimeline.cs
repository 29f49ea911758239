using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>The casts of one account, newest first. Hubs keep so many for each account and drop the oldest, so one that is missing was
/// deleted only where an older one is there. Passing on is no cast there, and hubs count no likes with a cast.</summary>
internal sealed class FarcasterTimeline(FarcasterHub hub, long fid) : ITimeline
{
    private const int MostNames = 500;

    // Moments are seconds since the beginning of 2021.
    private const long Epoch = 1_609_459_200;

    private readonly ConcurrentDictionary<long, string> _names = new();

    /// <inheritdoc/>
    public async ValueTask<TimelinePage> ReadAsync(string? next, string? since, CancellationToken cancellationToken)
    {
        (IReadOnlyList<JsonElement> messages, string? after) = await hub.ReadPageAsync("castsByFid", fid, next, cancellationToken);
        long until = long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out long known) ? known : -1;
        List<(long At, JsonElement Message)> casts =
        [
            .. from message in messages
               where LooseJson.Text(message, "data", "type") == "MESSAGE_TYPE_CAST_ADD"
                   && LooseJson.Number(LooseJson.Find(message, "data", "fid")) == fid
               let at = LooseJson.Number(LooseJson.Find(message, "data", "timestamp"))
               where at is >= 0 and <= uint.MaxValue
               select (at.Value, message),
        ];
        var posts = new List<FeedPost>();
        foreach ((long at, JsonElement message) in casts.Where(cast => cast.At > until))
        {
            if (await ReadAsync(message, DateTimeOffset.FromUnixTimeSeconds(Epoch + at), cancellationToken) is { } post)
            {
                posts.Add(post);
            }
        }

        bool isKnown = casts.Count > 0 && casts[^1].At <= until;
        return new TimelinePage(
            posts,
            isKnown ? null : after,
            casts.Count == 0 ? null : casts.Max(static cast => cast.At).ToString(CultureInfo.InvariantCulture))
        {
            HasGaps = casts.Count < messages.Count || posts.Count < casts.Count(cast => cast.At > until),
        };
    }

    /// <inheritdoc/>
    public DateTimeOffset? CompleteSince(FeedPosition reading) => reading.Oldest;

    private async Task<FeedPost?> ReadAsync(JsonElement message, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (LooseJson.Text(message, "hash") is not { Length: > 0 } hash
            || LooseJson.Find(message, "data", "castAddBody") is not { ValueKind: JsonValueKind.Object } body)
        {
            return null;
        }

        (string text, IReadOnlyList<string> mentions) = await WeaveAsync(body, cancellationToken);
        string[] links = [.. LooseJson.List(body, "embeds")
            .Select(static embed => LooseJson.Text(embed, "url"))
            .Concat(LooseJson.List(body, "embedsDeprecated").Select(static embed => LooseJson.Text((JsonElement?)embed)))
            .Select(static link => FeedText.Address(link)?.OriginalString)
            .OfType<string>()
            .Where(link => !text.Contains(link, StringComparison.Ordinal))];
        return new FeedPost
        {
            Id = FeedPostIds.Of(hash),
            Text = FeedText.Clean(string.Join('\n', [text, .. links])),
            PostedAt = at,
            Kind = LooseJson.Number(LooseJson.Find(body, "parentCastId", "fid")) is { } parent && parent != fid ? FeedPostKind.Reply : FeedPostKind.Own,
            IsPublic = true,
            Hashtags = FeedText.TagsIn(text),
            Mentions = mentions,
            Address = FeedText.Address("https://farcaster.xyz/~/conversations/" + Uri.EscapeDataString(hash)),
        };
    }

    // Names stand beside the text, with the bytes where they belong.
    private async Task<(string Text, IReadOnlyList<string> Mentions)> WeaveAsync(JsonElement body, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var places = new List<(long Start, long End, Func<string, string> By)>();
        foreach ((JsonElement mentioned, JsonElement place) in LooseJson.List(body, "mentions").Zip(LooseJson.List(body, "mentionsPositions")))
        {
            if (LooseJson.Number(mentioned) is { } number && LooseJson.Number(place) is { } at and >= 0)
            {
                string name = await FindNameAsync(number, cancellationToken);
                names.Add(name);
                places.Add((at, at, _ => "@" + name));
            }
        }

        return (Utf8Weave.Replace(LooseJson.Text(body, "text") ?? "", places), FeedText.Names(names));
    }

    // Who has no name is told by the number, as their first names are written.
    private async Task<string> FindNameAsync(long number, CancellationToken cancellationToken)
    {
        string nameless = string.Create(CultureInfo.InvariantCulture, $"!{number}");
        if (_names.TryGetValue(number, out string? known))
        {
            return known;
        }

        return _names.Count >= MostNames
            ? nameless
            : _names[number] = await hub.FindNameAsync(number, cancellationToken) ?? nameless;
    }
}
