using System.Globalization;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>Counts requests by bucket and by bot, and tells how it stands by Discord's headers. Guarded by the world's lock.</summary>
internal sealed class RestLimits
{
    private static readonly EmulatedLimit _wide = new(100_000, TimeSpan.FromSeconds(1));

    private readonly Dictionary<string, EmulatedLimit> _limits = [];
    private readonly Dictionary<(string Route, string Target), (int Used, DateTimeOffset End)> _buckets = [];
    private readonly Dictionary<string, (int Used, DateTimeOffset End)> _bots = [];

    /// <summary>The limit of each bot over all routes; null for none.</summary>
    public EmulatedLimit? Global { get; set; }

    /// <summary>Answers of the kind of which too many shut out an address.</summary>
    public int Refusals { get; set; }

    /// <summary>Sets the limit of a route.</summary>
    public void Set(string route, EmulatedLimit limit) => _limits[route] = limit;

    /// <summary>Sets the limits that Discord is known to have.</summary>
    public void UseReal()
    {
        Global = new EmulatedLimit(50, TimeSpan.FromSeconds(1));
        Set("POST /channels/{channel}/messages", new EmulatedLimit(5, TimeSpan.FromSeconds(5)));
        Set("PATCH /channels/{channel}/messages/{message}", new EmulatedLimit(5, TimeSpan.FromSeconds(5)));
        Set("DELETE /channels/{channel}/messages/{message}", new EmulatedLimit(5, TimeSpan.FromSeconds(1)));
        Set("POST /channels/{channel}/typing", new EmulatedLimit(5, TimeSpan.FromSeconds(5)));
        Set("POST /webhooks/{application}/{token}", new EmulatedLimit(5, TimeSpan.FromSeconds(2)));
        Set("PATCH /webhooks/{application}/{token}/messages/{message}", new EmulatedLimit(5, TimeSpan.FromSeconds(2)));
        Set("POST /users/@me/channels", new EmulatedLimit(10, TimeSpan.FromSeconds(10)));
    }

    /// <summary>Counts a request.</summary>
    /// <returns>The refusal; null where it is within its limits.</returns>
    public RestAnswer? Count(HttpResponse response, RestRoute route, IReadOnlyList<string> ids, EmulatedDiscordBot? caller, DateTimeOffset now)
    {
        // Answers to interactions are no part of the limit over all.
        if (Global is { } global && caller is not null && route.NeedsBot)
        {
            (int Used, DateTimeOffset End) over = Use(_bots.GetValueOrDefault(caller.Id), global, now);
            if (over.Used > global.Count)
            {
                return Refuse(response, "global", over.End - now);
            }

            _bots[caller.Id] = over;
        }

        EmulatedLimit limit = _limits.GetValueOrDefault(route.Name, _wide);
        (string Name, string) key = (route.Name, TargetOf(route, ids));
        (int Used, DateTimeOffset End) bucket = Use(_buckets.GetValueOrDefault(key), limit, now);
        bool isOver = bucket.Used > limit.Count;
        _buckets[key] = isOver ? (limit.Count, bucket.End) : bucket;
        response.Headers["X-RateLimit-Limit"] = Text(limit.Count);
        response.Headers["X-RateLimit-Remaining"] = Text(Math.Max(0, limit.Count - bucket.Used));
        response.Headers["X-RateLimit-Reset"] = Seconds(bucket.End - DateTimeOffset.UnixEpoch);
        response.Headers["X-RateLimit-Reset-After"] = Seconds(bucket.End - now);
        response.Headers["X-RateLimit-Bucket"] = route.Bucket;
        return isOver ? Refuse(response, "user", bucket.End - now) : null;
    }

    /// <summary>The answer 429 with its headers.</summary>
    public RestAnswer Refuse(HttpResponse response, string scope, TimeSpan after)
    {
        Refusals += scope == "shared" ? 0 : 1;
        response.Headers["X-RateLimit-Scope"] = scope;
        response.Headers.RetryAfter = Text((int)Math.Ceiling(after.TotalSeconds));
        if (scope == "global")
        {
            response.Headers["X-RateLimit-Global"] = "true";
        }

        return new RestAnswer(429, new JsonObject
        {
            ["message"] = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Round(after.TotalSeconds, 3),
            ["global"] = scope == "global",
        });
    }

    private static (int Used, DateTimeOffset End) Use((int Used, DateTimeOffset End) counted, EmulatedLimit limit, DateTimeOffset now) =>
        counted.End <= now ? (1, now + limit.Window) : (counted.Used + 1, counted.End);

    // The first id of channels and guilds; the token too of webhooks and interactions.
    private static string TargetOf(RestRoute route, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "" : route.NeedsBot ? ids[0] : string.Join('/', ids.Take(2));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
