using System.Globalization;
using System.Net.Http.Headers;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads how long a server wants to be left alone. Pure.</summary>
internal static class RetryPause
{
    // X; Bluesky and the draft of the standard; Mastodon, which writes a moment.
    private static readonly string[] _resets = ["x-rate-limit-reset", "ratelimit-reset", "x-ratelimit-reset"];

    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    // A number above this is a moment, below it a pause.
    private const long SmallestMoment = 1_000_000_000;

    /// <summary>The pause; null where nothing is said of it.</summary>
    /// <param name="headers">What the server says.</param>
    /// <param name="isLimited">Whether it says so because of a limit: only then the limit's end matters, which some tell always.</param>
    /// <param name="now">The present.</param>
    public static TimeSpan? Find(HttpResponseHeaders headers, bool isLimited, DateTimeOffset now)
    {
        TimeSpan? pause = headers.RetryAfter is { } after ? after.Delta ?? (after.Date - now) : null;
        foreach (string name in isLimited ? _resets : [])
        {
            pause ??= headers.TryGetValues(name, out IEnumerable<string>? values) ? Read(values.First(), now) : null;
        }

        return pause is not { } found ? null
            : found < TimeSpan.Zero ? TimeSpan.Zero
            : found > _longest ? _longest
            : found;
    }

    private static TimeSpan? Read(string value, DateTimeOffset now)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
        {
            return TimeSpan.FromSeconds(seconds >= SmallestMoment
                ? Math.Min(seconds - now.ToUnixTimeSeconds(), (long)_longest.TotalSeconds)
                : seconds);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment - now
            : null;
    }
}
