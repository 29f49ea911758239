using System.Globalization;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads dates as feeds write them: by RFC 822 and its successors, by RFC 3339, and in the forms that are neither. Pure.</summary>
internal static partial class FeedDate
{
    private static readonly Dictionary<string, string> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["Z"] = "+00:00",
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    private static readonly string[] _months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The moment; null where it cannot be told.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        string bare = text?.Trim() ?? "";
        Match mail = Mail().Match(bare);
        return mail.Success ? ReadMail(mail)
            : DateTimeOffset.TryParse(
                bare, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset moment)
                ? moment
                : null;
    }

    private static DateTimeOffset? ReadMail(Match mail)
    {
        int month = Array.IndexOf(_months, mail.Groups["month"].Value.ToLowerInvariant()) + 1;
        int year = int.Parse(mail.Groups["year"].Value, CultureInfo.InvariantCulture);
        year += mail.Groups["year"].Length > 2 ? 0 : year < 50 ? 2000 : 1900;
        string zone = mail.Groups["zone"].Value;
        string offset = zone is ['+' or '-', ..] ? zone.Contains(':') ? zone : zone.Insert(3, ":")
            : _zones.GetValueOrDefault(zone, "+00:00");
        string second = mail.Groups["second"] is { Success: true } found ? found.Value : "00";
        string written = string.Create(
            CultureInfo.InvariantCulture,
            $"{year:0000}-{month:00}-{int.Parse(mail.Groups["day"].Value, CultureInfo.InvariantCulture):00}T{mail.Groups["hour"].Value.PadLeft(2, '0')}:{mail.Groups["minute"].Value}:{second}{offset}");
        return DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTimeOffset moment)
            ? moment
            : null;
    }

    [GeneratedRegex(
        @"\A(?:[a-z]{2,9}\.?,?\s+)?(?<day>[0-9]{1,2})[\s-](?<month>[a-z]{3})[a-z]*[\s-](?<year>[0-9]{4}|[0-9]{2})\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?:\.[0-9]+)?\s*(?<zone>[+-][0-9]{2}:?[0-9]{2}|[a-z]{1,5})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1_000)]
    private static partial Regex Mail();
}
