using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Feeds;

/// <summary>The API of X in its second version with one account, and its sign-in.</summary>
public sealed class XEmulator : FeedServer
{
    private const string User = "2244994945";

    private readonly SignInServer _signIn = new("x");
    private readonly List<JsonObject> _posts = [];
    private long _number = 1_700_000_000_000_000_000;

    private XEmulator()
    {
    }

    /// <summary>The application's id.</summary>
    public string ApiKey { get; } = "cl1ent:id";

    /// <summary>The application's secret.</summary>
    public string ApiSecret { get; } = "cl1ent-s3cret";

    /// <summary>The application's own token.</summary>
    public string BearerToken { get; } = "b3arer-s3cret";

    /// <summary>Whether only followers see the account's posts.</summary>
    public bool IsProtected { get; set; }

    /// <summary>How many posts the API shows at most.</summary>
    public int Reach { get; set; } = 3_200;

    /// <summary>Whether a page names itself as the one that comes after it.</summary>
    public bool LoopsForEver { get; set; }

    /// <summary>Starts it.</summary>
    public static Task<XEmulator> StartAsync() => StartAsync(new XEmulator());

    /// <summary>Adds a post.</summary>
    /// <returns>Its id.</returns>
    public string Post(string text, DateTimeOffset at, Action<JsonObject>? more = null)
    {
        lock (World)
        {
            string id = (++_number).ToString(CultureInfo.InvariantCulture);
            var post = new JsonObject
            {
                ["id"] = id,
                ["text"] = text.Replace("&", "&amp;", StringComparison.Ordinal),
                ["created_at"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["edit_history_tweet_ids"] = new JsonArray(id),
                ["public_metrics"] = new JsonObject
                {
                    ["retweet_count"] = 1,
                    ["reply_count"] = 5,
                    ["like_count"] = 25,
                    ["quote_count"] = 2,
                    ["bookmark_count"] = 0,
                    ["impression_count"] = 1000,
                },
            };
            more?.Invoke(post);
            _posts.Add(post);
            return id;
        }
    }

    /// <summary>Takes a post away.</summary>
    public void Delete(string id)
    {
        lock (World)
        {
            _posts.RemoveAll(post => History(post)[0]!.GetValue<string>() == id);
        }
    }

    /// <summary>Changes a post: it has a new id from then on, and its history.</summary>
    public void Edit(string id, string text)
    {
        lock (World)
        {
            int at = _posts.FindIndex(post => History(post)[0]!.GetValue<string>() == id);
            JsonNode post = _posts[at].DeepClone();
            string edited = (++_number).ToString(CultureInfo.InvariantCulture);
            post["id"] = edited;
            post["text"] = text;
            post["edit_history_tweet_ids"]!.AsArray().Add(edited);
            _posts.RemoveAt(at);
            _posts.Add(post.AsObject());
        }
    }

    /// <summary>A token of the account's owner.</summary>
    public string GiveToken()
    {
        lock (World)
        {
            return _signIn.GiveToken();
        }
    }

    /// <summary>Has the owner take all tokens back.</summary>
    public void TakeBack()
    {
        lock (World)
        {
            _signIn.TakeBack();
        }
    }

    /// <inheritdoc/>
    protected override FeedServerAnswer Answer(HttpRequest request, IReadOnlyDictionary<string, string> form) => request.Path.Value switch
    {
        "/i/oauth2/authorize" => _signIn.Authorize(request.Query, ApiKey, ["tweet.read", "users.read", "offline.access"], ' ')
            ?? new FeedServerAnswer(StatusCodes.Status400BadRequest, "Something went wrong", "text/html"),
        "/2/oauth2/token" => Exchange(request, form),
        _ when !IsOwner(request) && request.Headers.Authorization != $"Bearer {BearerToken}" => new FeedServerAnswer(
            StatusCodes.Status401Unauthorized, """{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}"""),
        "/2/users/me" when IsOwner(request) => Describe(),
        "/2/users/by/username/alice" or "/2/users/" + User => Describe(),
        "/2/users/" + User + "/tweets" => IsProtected && !IsOwner(request)
            ? Json(new JsonObject
            {
                ["errors"] = new JsonArray(new JsonObject
                {
                    ["resource_id"] = User,
                    ["title"] = "Authorization Error",
                    ["type"] = "https://api.twitter.com/2/problems/not-authorized-for-resource",
                }),
            })
            : List(request.Query),
        _ => Json(new JsonObject
        {
            ["errors"] = new JsonArray(new JsonObject
            {
                ["title"] = "Not Found Error",
                ["detail"] = "Could not find user",
                ["type"] = "https://api.twitter.com/2/problems/resource-not-found",
            }),
        }),
    };

    /// <inheritdoc/>
    protected override void WriteLimit(IHeaderDictionary headers, DateTimeOffset end, TimeSpan pause)
    {
        headers["x-rate-limit-limit"] = "900";
        headers["x-rate-limit-remaining"] = "0";
        headers["x-rate-limit-reset"] = end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    private static FeedServerAnswer Json(JsonObject body) => new(StatusCodes.Status200OK, body.ToJsonString());

    private static JsonArray History(JsonObject post) => post["edit_history_tweet_ids"]!.AsArray();

    private bool IsOwner(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 7 } shown && shown.StartsWith("Bearer ", StringComparison.Ordinal)
        && _signIn.Holds(shown[7..]);

    private FeedServerAnswer Exchange(HttpRequest request, IReadOnlyDictionary<string, string> form)
    {
        string basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ApiKey)}:{Uri.EscapeDataString(ApiSecret)}"));
        bool isGood = request.Method == "POST" && request.Headers.Authorization == basic && form.GetValueOrDefault("grant_type") switch
        {
            "authorization_code" => _signIn.TryUse(
                form.GetValueOrDefault("code", ""), ApiKey, form.GetValueOrDefault("redirect_uri", ""), form.GetValueOrDefault("code_verifier", "")),
            "refresh_token" => _signIn.TryRefresh(form.GetValueOrDefault("refresh_token", "")),
            _ => false,
        };
        return isGood
            ? Json(new JsonObject
            {
                ["token_type"] = "bearer",
                ["expires_in"] = 7200,
                ["access_token"] = _signIn.GiveToken(),
                ["scope"] = "users.read tweet.read offline.access",
                ["refresh_token"] = _signIn.GiveRefresh(),
            })
            : new FeedServerAnswer(
                StatusCodes.Status400BadRequest, """{"error":"invalid_request","error_description":"Value passed for the authorization code was invalid."}""");
    }

    private FeedServerAnswer Describe() => Json(new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["id"] = User,
            ["name"] = "Alice",
            ["username"] = "alice",
            ["protected"] = IsProtected,
            ["public_metrics"] = new JsonObject { ["followers_count"] = 3, ["tweet_count"] = _posts.Count },
        },
    });

    private FeedServerAnswer List(IQueryCollection query)
    {
        string since = query["since_id"].ToString();
        string token = query["pagination_token"].ToString();
        string before = token.Length == 0 || LoopsForEver ? "" : token["7140dib".Length..];
        if (token.Length > 0 && !token.StartsWith("7140dib", StringComparison.Ordinal))
        {
            return new FeedServerAnswer(StatusCodes.Status400BadRequest, """{"title":"Invalid Request","detail":"One or more parameters are invalid."}""");
        }

        int size = Math.Min(PageSize, int.Parse(query["max_results"].ToString(), CultureInfo.InvariantCulture));
        JsonObject[] found = [.. _posts.AsEnumerable().Reverse().Take(Reach)
            .Where(post => before.Length == 0 || string.CompareOrdinal(post["id"]!.GetValue<string>(), before) < 0)
            .Where(post => since.Length == 0 || string.CompareOrdinal(post["id"]!.GetValue<string>(), since) > 0)];
        JsonObject[] page = [.. found.Take(size)];
        var meta = new JsonObject { ["result_count"] = page.Length };
        if (page.Length == 0)
        {
            return Json(new JsonObject { ["meta"] = meta });
        }

        meta["newest_id"] = page[0]["id"]!.DeepClone();
        meta["oldest_id"] = page[^1]["id"]!.DeepClone();
        if (page.Length < found.Length || LoopsForEver)
        {
            meta["next_token"] = "7140dib" + page[^1]["id"]!.GetValue<string>();
        }

        return Json(new JsonObject { ["data"] = new JsonArray([.. page.Select(static post => post.DeepClone())]), ["meta"] = meta });
    }
}
