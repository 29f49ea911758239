using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Confidant.Emulators.Feeds;

/// <summary>What the sign-in of a platform keeps: codes that are used once and are bound to what they were given for, and tokens.
/// Guarded by the platform's lock.</summary>
/// <param name="prefix">What its secrets begin with.</param>
internal sealed class SignInServer(string prefix)
{
    private readonly Dictionary<string, (string Client, string Callback, string Challenge)> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refreshes = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>The page: whoever comes agrees at once, and is sent back with a code; null where the request is wrong.</summary>
    public FeedServerAnswer? Authorize(IQueryCollection query, string client, IReadOnlyList<string> scopes, char separator)
    {
        string callback = query["redirect_uri"].ToString();
        bool isWell = query["response_type"] == "code" && query["client_id"] == client
            // A client that many use writes it small.
            && query["code_challenge_method"].ToString() is "S256" or "s256" && query["code_challenge"].ToString().Length == 43
            && query["state"].ToString().Length > 0
            && query["scope"].ToString().Split(separator).Order().SequenceEqual(scopes.Order())
            && Uri.TryCreate(callback, UriKind.Absolute, out _);
        if (!isWell)
        {
            return null;
        }

        string code = Next("code");
        _codes[code] = (client, callback, query["code_challenge"].ToString());
        return new FeedServerAnswer(StatusCodes.Status302Found, "")
        {
            Headers = new Dictionary<string, string>
            {
                ["Location"] = $"{callback}{(callback.Contains('?') ? '&' : '?')}code={code}&state={Uri.EscapeDataString(query["state"].ToString())}",
            },
        };
    }

    /// <summary>Uses a code up; whether it was good for what is shown with it.</summary>
    public bool TryUse(string code, string client, string callback, string verifier) =>
        _codes.Remove(code, out (string Client, string Callback, string Challenge) given)
        && given == (client, callback, System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))));

    /// <summary>Uses a refresh token up.</summary>
    public bool TryRefresh(string token) => _refreshes.Remove(token);

    /// <summary>Gives a token.</summary>
    public string GiveToken()
    {
        string token = Next("token");
        _tokens.Add(token);
        return token;
    }

    /// <summary>Gives a token for new ones.</summary>
    public string GiveRefresh()
    {
        string token = Next("refresh");
        _refreshes.Add(token);
        return token;
    }

    /// <summary>Whether a token holds.</summary>
    public bool Holds(string token) => _tokens.Contains(token);

    /// <summary>Takes all back.</summary>
    public void TakeBack()
    {
        _tokens.Clear();
        _refreshes.Clear();
    }

    private string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{kind}-s3cret-{++_number}");
}
