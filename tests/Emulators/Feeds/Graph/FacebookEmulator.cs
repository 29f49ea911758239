using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Feeds;

/// <summary>The Graph API with one person's posts, and the sign-in of Facebook.</summary>
public sealed class FacebookEmulator : FeedServer
{
    private const string Version = "/v24.0";

    private readonly SignInServer _signIn = new("fb");
    private readonly HashSet<string> _brief = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _posts = [];
    private int _number;

    private FacebookEmulator()
    {
    }

    /// <summary>The application's id.</summary>
    public string AppId { get; } = "1234567890";

    /// <summary>The application's secret.</summary>
    public string AppSecret { get; } = "app-s3cret";

    /// <summary>The person's number.</summary>
    public string User { get; set; } = "10150000000000001";

    /// <summary>The code of the error that requests end with; null for none.</summary>
    public int? Error { get; set; }

    /// <summary>Whether a page names itself as the one that comes after it.</summary>
    public bool LoopsForEver { get; set; }

    /// <summary>Starts it.</summary>
    public static Task<FacebookEmulator> StartAsync() => StartAsync(new FacebookEmulator());

    /// <summary>Adds a post.</summary>
    /// <returns>Its id.</returns>
    public string Post(string? text, DateTimeOffset at, string privacy = "EVERYONE", Action<JsonObject>? more = null)
    {
        lock (World)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{User}_{++_number}");
            var post = new JsonObject
            {
                ["id"] = id,
                ["created_time"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture),
                ["privacy"] = new JsonObject { ["value"] = privacy },
                ["from"] = new JsonObject { ["id"] = User, ["name"] = "Alice" },
                ["permalink_url"] = $"https://www.facebook.com/{id}",
                ["reactions"] = new JsonObject { ["data"] = new JsonArray(), ["summary"] = new JsonObject { ["total_count"] = 25 } },
                ["comments"] = new JsonObject { ["data"] = new JsonArray(), ["summary"] = new JsonObject { ["total_count"] = 5 } },
                ["shares"] = new JsonObject { ["count"] = 1 },
            };
            if (text is not null)
            {
                post["message"] = text;
            }

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
            _posts.RemoveAll(post => post["id"]!.GetValue<string>() == id);
        }
    }

    /// <summary>Changes a post.</summary>
    public void Edit(string id, string text)
    {
        lock (World)
        {
            _posts.Single(post => post["id"]!.GetValue<string>() == id)["message"] = text;
        }
    }

    /// <summary>A token of the person, for two months.</summary>
    public string GiveToken()
    {
        lock (World)
        {
            return _signIn.GiveToken();
        }
    }

    /// <summary>Has the person take all tokens back.</summary>
    public void TakeBack()
    {
        lock (World)
        {
            _signIn.TakeBack();
        }
    }

    /// <inheritdoc/>
    protected override FeedServerAnswer Answer(HttpRequest request, IReadOnlyDictionary<string, string> form)
    {
        string path = request.Path.Value!;
        path = path.StartsWith(Version, StringComparison.Ordinal) ? path[Version.Length..] : path;
        if (path == "/dialog/oauth")
        {
            return _signIn.Authorize(request.Query, AppId, ["public_profile", "user_posts"], ',') ?? Refuse(100);
        }

        if (path == "/oauth/access_token")
        {
            return Error is { } failing ? Refuse(failing) : Exchange(request, form);
        }

        // Graph takes it in the address as well; whoever cares for it does not send it there.
        string token = request.Headers.Authorization.ToString() is { Length: > 7 } shown ? shown[7..] : request.Query["access_token"].ToString();
        string proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(token)));
        return Error is { } code ? Refuse(code)
            : !_signIn.Holds(token) ? Refuse(190)
            : request.Query["appsecret_proof"] != proof ? Refuse(100)
            : path switch
            {
                "/me" => Json(new JsonObject { ["id"] = User, ["name"] = "Alice" }),
                "/me/posts" => List(request.Query, token),
                _ => Refuse(803),
            };
    }

    private static FeedServerAnswer Json(JsonObject body) => new(StatusCodes.Status200OK, body.ToJsonString());

    private static FeedServerAnswer Refuse(int code) => new(
        StatusCodes.Status400BadRequest,
        new JsonObject { ["error"] = new JsonObject { ["message"] = "An error", ["type"] = "OAuthException", ["code"] = code, ["fbtrace_id"] = "A" } }
            .ToJsonString());

    private FeedServerAnswer Exchange(HttpRequest request, IReadOnlyDictionary<string, string> form)
    {
        if (request.Method != "POST" || form.GetValueOrDefault("client_id") != AppId || form.GetValueOrDefault("client_secret") != AppSecret)
        {
            return Refuse(101);
        }

        if (form.TryGetValue("fb_exchange_token", out string? brief))
        {
            return _brief.Contains(brief) || _signIn.Holds(brief) ? Give(_signIn.GiveToken(), 5_183_944) : Refuse(190);
        }

        if (!_signIn.TryUse(form.GetValueOrDefault("code", ""), AppId, form.GetValueOrDefault("redirect_uri", ""), form.GetValueOrDefault("code_verifier", "")))
        {
            return Refuse(100);
        }

        string token = _signIn.GiveRefresh();
        _brief.Add(token);
        return Give(token, 3_600);
    }

    private static FeedServerAnswer Give(string token, int seconds) =>
        Json(new JsonObject { ["access_token"] = token, ["token_type"] = "bearer", ["expires_in"] = seconds });

    private FeedServerAnswer List(IQueryCollection query, string token)
    {
        long since = query["since"].ToString() is { Length: > 0 } from ? long.Parse(from, CultureInfo.InvariantCulture) : long.MinValue;
        int start = LoopsForEver ? 0 : query["after"].ToString() is { Length: > 0 } after
            ? _posts.Count - _posts.FindIndex(post => post["id"]!.GetValue<string>() == after) : 0;
        JsonObject[] found = [.. _posts.AsEnumerable().Reverse().Skip(start)
            .Where(post => DateTimeOffset.Parse(post["created_time"]!.GetValue<string>(), CultureInfo.InvariantCulture).ToUnixTimeSeconds() >= since)];
        int limit = query["limit"].ToString() is { Length: > 0 } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : 25;
        JsonObject[] page = [.. found.Take(Math.Min(PageSize, Math.Min(limit, 100)))];
        var body = new JsonObject { ["data"] = new JsonArray([.. page.Select(static post => post.DeepClone())]) };
        if (page.Length > 0)
        {
            string last = page[^1]["id"]!.GetValue<string>();
            body["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["before"] = page[0]["id"]!.DeepClone(), ["after"] = last } };
            if (page.Length < found.Length || LoopsForEver)
            {
                body["paging"]!["next"] = $"https://graph.facebook.com/v24.0/{User}/posts?access_token={token}&limit={limit}&after={last}";
            }
        }

        return Json(body);
    }
}
