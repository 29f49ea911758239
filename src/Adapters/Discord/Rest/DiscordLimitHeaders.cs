using System.Globalization;
using System.Net.Http.Headers;

namespace Confidant.Adapters.Discord;

/// <summary>What an answer tells about the limit that it counted for.</summary>
/// <param name="Bucket">Which limit it is, the resource aside; null where there is none.</param>
/// <param name="Limit">How many requests it takes; null where there is none.</param>
/// <param name="Remaining">How many of them are left; null where there is none.</param>
/// <param name="ResetAfter">When they are all there again; null where there is none.</param>
/// <param name="IsGlobal">Whether the whole bot is refused.</param>
/// <param name="IsShared">Whether others used the limit up: such a refusal is not held against us.</param>
internal readonly record struct DiscordLimitHeaders(
    string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, bool IsGlobal, bool IsShared)
{
    /// <summary>Reads them; what makes no sense counts as missing.</summary>
    public static DiscordLimitHeaders Read(HttpResponseHeaders headers)
    {
        HttpHeadersNonValidated raw = headers.NonValidated;
        string? scope = Text(raw, "X-RateLimit-Scope");
        return new DiscordLimitHeaders(
            Text(raw, "X-RateLimit-Bucket"),
            Number(raw, "X-RateLimit-Limit"),
            Number(raw, "X-RateLimit-Remaining"),
            Seconds(raw, "X-RateLimit-Reset-After"),
            scope == "global" || string.Equals(Text(raw, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase),
            scope == "shared");
    }

    private static string? Text(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out HeaderStringValues values) && values.Count > 0 ? values.ToString() : null;

    private static int? Number(HttpHeadersNonValidated headers, string name) =>
        int.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static TimeSpan? Seconds(HttpHeadersNonValidated headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds < 1e8
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
