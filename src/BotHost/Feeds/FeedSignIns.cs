using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Feeds;

/// <summary>Keeps who is about to sign in at a platform: first by a link that was given to a person alone, then by the state that the platform
/// hands back. Each works once, for ten minutes, and is lost with a restart. Safe for concurrent use.</summary>
internal sealed class FeedSignIns(FeedReaders readers, IOptions<WebOptions> web, TimeProvider time)
{
    /// <summary>The path of the pages.</summary>
    public const string Path = "feeds/connect";

    private const int TokenBytes = 32;
    private const int MostOfOne = 5;
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, BegunSignIn> _begun = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OpenedSignIn> _opened = new(StringComparer.Ordinal);

    /// <summary>How long a sign-in may take.</summary>
    /// <value>10 minutes.</value>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>A page for the caller of a command; null where there is none.</summary>
    public Uri? Begin(CommandCall call, Platform platform) =>
        Begin(platform, call.Profile.Account, Commands.Feeds.FeedRuns.WatchedBy(call));

    /// <summary>A page on which a person can sign in; null where the host is not reached from outside, or does not know the platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="account">Their account.</param>
    /// <param name="watched">The private chat that is told; null where a program asks.</param>
    public Uri? Begin(Platform platform, PlatformUserId account, ConversationKey? watched)
    {
        if (web.Value.PublicUrl is not { Length: > 0 } || readers.FindSignIn(platform) is null)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        Tidy(now);
        if (_begun.Count >= Most)
        {
            return null;
        }

        foreach ((string old, _) in _begun.Where(entry => entry.Value.Account == account).OrderByDescending(static entry => entry.Value.EndsAt)
            .Skip(MostOfOne - 1))
        {
            _begun.TryRemove(old, out _);
        }

        string ticket = NewToken();
        _begun[ticket] = new BegunSignIn(platform, account, now + Lifetime) { Watched = watched };
        return new Uri($"{CallbackOf(platform)}/{ticket}");
    }

    /// <summary>Where a platform sends people back to.</summary>
    public Uri CallbackOf(Platform platform) => new($"{web.Value.PublicUrl!.TrimEnd('/')}/{Path}/{platform.Name}");

    /// <summary>Whose sign-in a link begins; null where it was used, ran out, or never was.</summary>
    public BegunSignIn? Find(string ticket) =>
        _begun.TryGetValue(ticket, out BegunSignIn? begun) && begun.EndsAt > time.GetUtcNow() ? begun : null;

    /// <summary>Uses a link up, for one browser.</summary>
    /// <param name="ticket">The link's own part.</param>
    /// <returns>What the browser keeps, the state, and the sign-in; null as by <see cref="Find"/>.</returns>
    public (string State, OpenedSignIn SignIn)? Open(string ticket)
    {
        if (!_begun.TryRemove(ticket, out BegunSignIn? begun) || begun.EndsAt <= time.GetUtcNow())
        {
            return null;
        }

        string state = NewToken();
        var opened = new OpenedSignIn(begun, NewToken(), NewToken());
        _opened[state] = opened;
        return (state, opened);
    }

    /// <summary>Uses a state up that a platform hands back.</summary>
    /// <param name="state">The state.</param>
    /// <param name="platform">The platform whose way back it came.</param>
    /// <param name="browser">What the browser keeps that came back; null for nothing.</param>
    /// <returns>Null where it was used, ran out, is another platform's, or belongs to another browser. It is used up all the same: whoever has
    /// it, it was not meant for them.</returns>
    public OpenedSignIn? Close(string state, Platform platform, string? browser) =>
        _opened.TryRemove(state, out OpenedSignIn? opened)
        && opened.Begun.EndsAt > time.GetUtcNow()
        && opened.Begun.Platform == platform
        && browser is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(opened.Browser), Encoding.ASCII.GetBytes(browser))
            ? opened
            : null;

    private static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    private void Tidy(DateTimeOffset now)
    {
        foreach ((string ticket, BegunSignIn begun) in _begun)
        {
            if (begun.EndsAt <= now)
            {
                _begun.TryRemove(ticket, out _);
            }
        }

        foreach ((string state, OpenedSignIn opened) in _opened)
        {
            if (opened.Begun.EndsAt <= now)
            {
                _opened.TryRemove(state, out _);
            }
        }
    }
}
