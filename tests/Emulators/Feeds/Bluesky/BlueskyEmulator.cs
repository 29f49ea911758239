using System.Globalization;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Feeds;

/// <summary>An AppView of Bluesky, as far as handles, profiles and author feeds go.</summary>
public sealed class BlueskyEmulator : FeedServer
{
    private const string Cid = "bafyreib2rxk3rybk3aobmv5cjuql3bm2twh4jo5uxgf5kpqcsgz7soitae";

    private readonly List<BlueskyAccount> _accounts = [];
    private int _numbers;

    private BlueskyEmulator()
    {
    }

    /// <summary>Whether a page names itself as the one that comes after it.</summary>
    public bool LoopsForEver { get; set; }

    /// <summary>Starts it.</summary>
    public static Task<BlueskyEmulator> StartAsync() => StartAsync(new BlueskyEmulator());

    /// <summary>Adds an account.</summary>
    public BlueskyAccount Add(string handle)
    {
        lock (World)
        {
            var account = new BlueskyAccount(handle, "did:plc:" + "abcdefghijklmnopqrstuvw" + (char)('a' + _accounts.Count));
            _accounts.Add(account);
            return account;
        }
    }

    /// <summary>Adds a post.</summary>
    /// <returns>Its key.</returns>
    public string Post(BlueskyAccount account, string text, DateTimeOffset at, Action<JsonObject>? more = null)
    {
        lock (World)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"3k{_numbers++:0000000}22");
            var record = new JsonObject { ["$type"] = "app.bsky.feed.post", ["text"] = text, ["createdAt"] = Moment(at), ["langs"] = new JsonArray("en") };
            more?.Invoke(record);
            account.Items.Add(new BlueskyEmulatedItem(key, at, record, null));
            return key;
        }
    }

    /// <summary>Has an account pass on a post.</summary>
    public void Repost(BlueskyAccount account, BlueskyAccount author, string key, DateTimeOffset at)
    {
        lock (World)
        {
            account.Items.Add(new BlueskyEmulatedItem(key, at, author.Items.Single(item => item.Key == key).Record, author));
        }
    }

    /// <summary>Takes a post away.</summary>
    public void Delete(BlueskyAccount account, string key)
    {
        lock (World)
        {
            account.Items.RemoveAll(item => item.Key == key);
        }
    }

    /// <inheritdoc/>
    protected override FeedServerAnswer Answer(HttpRequest request, IReadOnlyDictionary<string, string> form) => request.Path.Value switch
    {
        "/xrpc/com.atproto.identity.resolveHandle" => _accounts.Find(one => one.Handle == request.Query["handle"]) is { } named
            ? Json(new JsonObject { ["did"] = named.Did })
            : Refuse("InvalidRequest", "Unable to resolve handle"),
        "/xrpc/app.bsky.actor.getProfile" => Find(request) is { } shown ? Json(Profile(shown)) : Refuse("InvalidRequest", "Profile not found"),
        "/xrpc/app.bsky.feed.getAuthorFeed" => Find(request) is { } account ? Feed(account, request.Query) : Refuse("InvalidRequest", "Profile not found"),
        _ => new FeedServerAnswer(StatusCodes.Status501NotImplemented, """{"error":"MethodNotImplemented","message":"Method Not Implemented"}"""),
    };

    /// <inheritdoc/>
    protected override void WriteLimit(IHeaderDictionary headers, DateTimeOffset end, TimeSpan pause)
    {
        headers["ratelimit-limit"] = "3000";
        headers["ratelimit-remaining"] = "0";
        headers["ratelimit-reset"] = end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static FeedServerAnswer Json(JsonObject body) => new(StatusCodes.Status200OK, body.ToJsonString());

    private static FeedServerAnswer Refuse(string error, string message) =>
        new(StatusCodes.Status400BadRequest, new JsonObject { ["error"] = error, ["message"] = message }.ToJsonString());

    private BlueskyAccount? Find(HttpRequest request)
    {
        string actor = request.Query["actor"].ToString();
        return _accounts.Find(one => one.Did == actor || one.Handle == actor);
    }

    private FeedServerAnswer Feed(BlueskyAccount account, IQueryCollection query)
    {
        int limit = Math.Min(PageSize, int.Parse(query["limit"].ToString() is { Length: > 0 } asked ? asked : "50", CultureInfo.InvariantCulture));
        string cursor = query["cursor"].ToString();
        if (cursor.Length > 0 && !DateTimeOffset.TryParse(cursor, CultureInfo.InvariantCulture, out _))
        {
            return Refuse("InvalidRequest", "Malformed cursor");
        }

        List<BlueskyEmulatedItem> items = [.. account.Items.OrderByDescending(static item => item.At)
            .Where(item => cursor.Length == 0 || string.CompareOrdinal(Moment(item.At), cursor) < 0)];
        BlueskyEmulatedItem[] page = [.. items.Take(limit)];
        var body = new JsonObject { ["feed"] = new JsonArray([.. page.Select(item => (JsonNode)Item(account, item))]) };
        if (page.Length > 0 && (page.Length < items.Count || LoopsForEver))
        {
            body["cursor"] = LoopsForEver ? Moment(DateTimeOffset.UnixEpoch.AddYears(70)) : Moment(page[^1].At);
        }

        return Json(body);
    }

    private static JsonObject Item(BlueskyAccount account, BlueskyEmulatedItem item)
    {
        BlueskyAccount author = item.Author ?? account;
        JsonNode record = item.Record.DeepClone();
        var whole = new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["uri"] = $"at://{author.Did}/app.bsky.feed.post/{item.Key}",
                ["cid"] = Cid,
                ["author"] = Author(author),
                ["record"] = record,
                ["replyCount"] = 5,
                ["repostCount"] = 1,
                ["likeCount"] = 25,
                ["quoteCount"] = 2,
                ["indexedAt"] = item.Author is null ? Moment(item.At.AddSeconds(1)) : record["createdAt"]!.DeepClone(),
                ["labels"] = new JsonArray(),
            },
        };
        if (item.Author is not null)
        {
            whole["reason"] = new JsonObject
            {
                ["$type"] = "app.bsky.feed.defs#reasonRepost",
                ["by"] = Author(account),
                ["uri"] = $"at://{account.Did}/app.bsky.feed.repost/3r{item.Key}",
                ["cid"] = Cid,
                ["indexedAt"] = Moment(item.At),
            };
        }

        return whole;
    }

    private static JsonObject Author(BlueskyAccount account) => new()
    {
        ["did"] = account.Did,
        ["handle"] = account.Handle,
        ["displayName"] = "A person",
        ["labels"] = Labels(account),
    };

    private static JsonObject Profile(BlueskyAccount account)
    {
        JsonObject profile = Author(account);
        profile["followersCount"] = 3;
        profile["postsCount"] = account.ClaimsPosts ?? account.Items.Count(static item => item.Author is null);
        return profile;
    }

    private static JsonArray Labels(BlueskyAccount account) => account.IsForMembersOnly
        ? new JsonArray(new JsonObject
        {
            ["src"] = account.Did,
            ["uri"] = $"at://{account.Did}/app.bsky.actor.profile/self",
            ["cid"] = Cid,
            ["val"] = "!no-unauthenticated",
            ["cts"] = "2024-01-01T00:00:00.000Z",
        })
        : [];
}
