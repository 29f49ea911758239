using System.Collections.Concurrent;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>Lets what Telegram signed sign in once: whoever finds it later, in a history or a log, is nobody by it.</summary>
/// <remarks>What was used is remembered for as long as it would be accepted. What was signed before this process began could have been used
/// before, so it is used up.</remarks>
internal sealed class UsedSignIns(TimeProvider time)
{
    private const int MostKept = 100_000;

    private readonly DateTimeOffset _began = time.GetUtcNow();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>How long after Telegram signed them data are accepted.</summary>
    /// <value>5 minutes.</value>
    public static TimeSpan LongestAge { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Uses data; false where they are used up.</summary>
    /// <param name="hash">Their hash.</param>
    /// <param name="signedAt">When they were signed, to the second.</param>
    public bool TryUse(string hash, DateTimeOffset signedAt)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach ((string old, DateTimeOffset at) in _used)
        {
            if (now - at > LongestAge)
            {
                _used.TryRemove(old, out _);
            }
        }

        return signedAt >= _began - TimeSpan.FromSeconds(1) && _used.Count < MostKept && _used.TryAdd(hash, signedAt);
    }
}
