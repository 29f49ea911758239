using System.Buffers;
using System.Text.RegularExpressions;
using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>What somebody types to say which feed they mean. Pure.</summary>
/// <param name="Platform">Where it is.</param>
/// <param name="Text">The account or address; empty where only the platform is named.</param>
internal sealed partial record FeedAddress(Platform Platform, string Text)
{
    // Handles and addresses of pages are shorter, or have a point or a slash in them.
    private const int ShortestSecret = 32;

    private static readonly char[] _spaces = [' ', '\t', '\r', '\n'];

    private static readonly SearchValues<char> _secret =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_%=+/|~");

    private static readonly Dictionary<string, Platform> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x"] = Platform.Twitter,
        ["twitter"] = Platform.Twitter,
        ["facebook"] = Platform.Facebook,
        ["fb"] = Platform.Facebook,
        ["bluesky"] = Platform.Bluesky,
        ["bsky"] = Platform.Bluesky,
        ["mastodon"] = Platform.Mastodon,
        ["farcaster"] = Platform.Farcaster,
        ["warpcast"] = Platform.Farcaster,
        ["web"] = Platform.Web,
        ["rss"] = Platform.Web,
        ["atom"] = Platform.Web,
        ["blog"] = Platform.Web,
    };

    private static readonly Dictionary<string, Platform> _hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x.com"] = Platform.Twitter,
        ["twitter.com"] = Platform.Twitter,
        ["facebook.com"] = Platform.Facebook,
        ["fb.com"] = Platform.Facebook,
        ["bsky.app"] = Platform.Bluesky,
        ["warpcast.com"] = Platform.Farcaster,
        ["farcaster.xyz"] = Platform.Farcaster,
    };

    /// <summary>The platform of a name that people or programs write; null where it is none of them.</summary>
    public static Platform? FindPlatform(string word) => _words.TryGetValue(word, out Platform platform) ? platform : null;

    /// <summary>Reads what was typed: a platform and an account, or an address that tells where it is; null where it tells nothing.</summary>
    public static FeedAddress? TryRead(string typed)
    {
        string[] words = typed.Split(_spaces, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => null,
            [var first, ..] when FindPlatform(first) is { } named => new FeedAddress(named, words.Length > 1 ? words[1] : ""),
            [var only] when Guess(only) is { } guessed => new FeedAddress(guessed, only),
            _ => null,
        };
    }

    /// <summary>Whether something looks like a token or a key rather than a name. It is used for nothing, and kept nowhere.</summary>
    public static bool IsSecret(string typed) =>
        SecretField().IsMatch(typed)
        || typed.Split(_spaces, StringSplitOptions.RemoveEmptyEntries).Any(static word =>
            word.Length >= ShortestSecret
            && !word.AsSpan().ContainsAnyExcept(_secret)
            && word.AsSpan().ContainsAnyInRange('0', '9')
            && word.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0
            && word.AsSpan().IndexOfAnyInRange('a', 'z') >= 0);

    /// <summary>Whether something is a token of X's or Facebook's and nothing else.</summary>
    public static bool IsToken(string said) => Token().IsMatch(said.Trim());

    private static Platform? Guess(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? page) && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp))
        {
            string host = page.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? page.Host[4..] : page.Host;
            return _hosts.TryGetValue(host, out Platform known) ? known
                : page.AbsolutePath.StartsWith("/@", StringComparison.Ordinal) ? Platform.Mastodon
                : Platform.Web;
        }

        return MastodonName().IsMatch(text) ? Platform.Mastodon
            : text.StartsWith("did:", StringComparison.Ordinal) || text.EndsWith(".bsky.social", StringComparison.OrdinalIgnoreCase) ? Platform.Bluesky
            : text.EndsWith(".eth", StringComparison.OrdinalIgnoreCase) ? Platform.Farcaster
            : null;
    }

    [GeneratedRegex(@"^@?[\w.-]+@[\w-]+(\.[\w-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex MastodonName();

    [GeneratedRegex(@"^(AAAAAAAAAAAAAAAAAAAA[\w%]{20,500}|EAA[A-Za-z0-9]{40,500})$", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"(access_token|bearer|api_?key|secret)\s*[=: ]\s*\S{12}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretField();
}
