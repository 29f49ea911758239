using System.Globalization;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Feeds;

/// <summary>An instance of Mastodon with one account, as it shows itself to those who have not signed in.</summary>
public sealed class MastodonEmulator : FeedServer
{
    private const string Account = "109300000000000001";

    private readonly List<JsonObject> _statuses = [];
    private long _number = 111_000_000_000_000_000;

    private MastodonEmulator()
    {
    }

    /// <summary>Whether the account is suspended.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Whether a page names itself as the one that comes after it.</summary>
    public bool LoopsForEver { get; set; }

    /// <summary>Whether answers tell of the next page; where not, the reader has to find it.</summary>
    public bool HasLinks { get; set; } = true;

    /// <summary>Where the handle's domain says that the account is; null for here.</summary>
    public string? MovedTo { get; set; }

    /// <summary>Starts it.</summary>
    public static Task<MastodonEmulator> StartAsync() => StartAsync(new MastodonEmulator());

    /// <summary>Adds a status.</summary>
    /// <returns>Its number.</returns>
    public string Post(string html, DateTimeOffset at, Action<JsonObject>? more = null)
    {
        lock (World)
        {
            string id = (++_number).ToString(CultureInfo.InvariantCulture);
            var status = new JsonObject
            {
                ["id"] = id,
                ["created_at"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["in_reply_to_id"] = null,
                ["in_reply_to_account_id"] = null,
                ["sensitive"] = false,
                ["spoiler_text"] = "",
                ["visibility"] = "public",
                ["language"] = "en",
                ["uri"] = $"{Url}/users/alice/statuses/{id}",
                ["url"] = $"{Url}/@alice/{id}",
                ["replies_count"] = 5,
                ["reblogs_count"] = 1,
                ["favourites_count"] = 25,
                ["edited_at"] = null,
                ["content"] = html,
                ["reblog"] = null,
                ["account"] = new JsonObject { ["id"] = Account, ["username"] = "alice", ["acct"] = "alice" },
                ["media_attachments"] = new JsonArray(),
                ["mentions"] = new JsonArray(),
                ["tags"] = new JsonArray(),
                ["emojis"] = new JsonArray(),
            };
            more?.Invoke(status);
            _statuses.Add(status);
            return id;
        }
    }

    /// <summary>Takes a status away.</summary>
    public void Delete(string id)
    {
        lock (World)
        {
            _statuses.RemoveAll(status => IdOf(status) == id);
        }
    }

    /// <summary>Changes a status.</summary>
    public void Edit(string id, string html)
    {
        lock (World)
        {
            JsonObject status = _statuses.Single(one => IdOf(one) == id);
            status["content"] = html;
            status["edited_at"] = "2025-01-01T00:00:00.000Z";
        }
    }

    /// <inheritdoc/>
    protected override FeedServerAnswer Answer(HttpRequest request, IReadOnlyDictionary<string, string> form) => request.Path.Value switch
    {
        "/.well-known/webfinger" when request.Query["resource"].ToString().StartsWith("acct:alice@", StringComparison.Ordinal) =>
            Json(new JsonObject
            {
                ["subject"] = request.Query["resource"].ToString(),
                ["links"] = new JsonArray(new JsonObject
                {
                    ["rel"] = "self",
                    ["type"] = "application/activity+json",
                    ["href"] = $"{MovedTo ?? Url}/users/alice",
                }),
            }),
        "/api/v1/accounts/lookup" when request.Query["acct"] == "alice" => Json(Describe()),
        "/api/v1/accounts/" + Account => Json(Describe()),
        "/api/v1/accounts/" + Account + "/statuses" => List(request),
        _ => new FeedServerAnswer(StatusCodes.Status404NotFound, """{"error":"Record not found"}"""),
    };

    /// <inheritdoc/>
    protected override void WriteLimit(IHeaderDictionary headers, DateTimeOffset end, TimeSpan pause)
    {
        headers["X-RateLimit-Limit"] = "300";
        headers["X-RateLimit-Remaining"] = "0";
        headers["X-RateLimit-Reset"] = end.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
    }

    private static FeedServerAnswer Json(JsonNode body) => new(StatusCodes.Status200OK, body.ToJsonString());

    private static string IdOf(JsonObject status) => status["id"]!.GetValue<string>();

    private JsonObject Describe() => new()
    {
        ["id"] = Account,
        ["username"] = "alice",
        ["acct"] = "alice",
        ["display_name"] = "Alice",
        ["locked"] = false,
        ["bot"] = false,
        ["url"] = $"{Url}/@alice",
        ["statuses_count"] = _statuses.Count,
        ["suspended"] = IsSuspended ? true : null,
    };

    private FeedServerAnswer List(HttpRequest request)
    {
        string max = request.Query["max_id"].ToString();
        string since = request.Query["since_id"].ToString();
        int limit = Math.Min(PageSize, int.Parse(request.Query["limit"].ToString(), CultureInfo.InvariantCulture));
        JsonObject[] found = [.. _statuses.AsEnumerable().Reverse()
            .Where(status => LoopsForEver || max.Length == 0 || string.CompareOrdinal(IdOf(status), max) < 0)
            .Where(status => since.Length == 0 || string.CompareOrdinal(IdOf(status), since) > 0)];
        JsonObject[] page = [.. found.Take(limit)];
        FeedServerAnswer answer = Json(new JsonArray([.. page.Select(static status => status.DeepClone())]));
        return page.Length == 0 || !HasLinks ? answer : answer with
        {
            Headers = new Dictionary<string, string>
            {
                ["Link"] = (page.Length < found.Length || LoopsForEver
                        ? $"<{Url}{request.Path}?limit={limit}&max_id={IdOf(page[^1])}>; rel=\"next\", " : "")
                    + $"<{Url}{request.Path}?limit={limit}&min_id={IdOf(page[0])}>; rel=\"prev\"",
            },
        };
    }
}
