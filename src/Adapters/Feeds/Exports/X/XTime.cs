using System.Globalization;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads the times of X's posts. Pure.</summary>
internal static class XTime
{
    private const string Form = "ddd MMM dd HH:mm:ss zzz yyyy";

    /// <summary>The first post of all is of that day.</summary>
    public static readonly DateTimeOffset Beginning = new(2006, 3, 21, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The time that a post tells, as in <c>Wed Oct 10 20:19:24 +0000 2018</c>; null where it is none.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;
}
