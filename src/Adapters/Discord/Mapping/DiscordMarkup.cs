using System.Globalization;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Discord;

/// <summary>Turns ids in a message's words into what people see in their place. Pure.</summary>
internal static partial class DiscordMarkup
{
    private const long LatestTime = 253402300799;

    /// <summary>The words as they are read: names of people, roles and channels, emojis, times in ISO 8601.</summary>
    public static string Read(string content, DiscordNames names) =>
        content.Contains('<', StringComparison.Ordinal) ? Pattern().Replace(content, match => Shown(match, names)) : content;

    private static string Shown(Match match, DiscordNames names)
    {
        string id = match.Groups["id"].Value;
        return match.Groups["kind"].Value switch
        {
            "@" or "@!" => "@" + names.Person(id),
            "@&" => "@" + names.Role(id),
            "#" => "#" + names.Channel(id),
            _ when match.Groups["emoji"] is { Success: true } emoji => $":{emoji.Value}:",
            _ when match.Groups["command"] is { Success: true } command => "/" + command.Value,
            _ => Time(match.Groups["time"].Value, match.Groups["style"].Value) ?? match.Value,
        };
    }

    private static string? Time(string seconds, string style) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long unix)
        && unix is >= -LatestTime / 5 and <= LatestTime
            ? DateTimeOffset.FromUnixTimeSeconds(unix)
                .ToString(style is "d" or "D" ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        """
        <(?:
        (?<kind>@[!&]?|\#)(?<id>[0-9]{1,20})
        |a?:(?<emoji>[A-Za-z0-9_]{1,64}):[0-9]{1,20}
        |/(?<command>[^:<>\n]{1,100}):[0-9]{1,20}
        |t:(?<time>-?[0-9]{1,14})(?::(?<style>[A-Za-z]))?
        )>
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
