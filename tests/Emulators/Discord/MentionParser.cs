using System.Text.RegularExpressions;

namespace Confidant.Emulators.Discord;

/// <summary>Finds mentions in the words of a message.</summary>
internal static partial class MentionParser
{
    /// <summary>The people and bots that are mentioned, each once.</summary>
    public static IEnumerable<string> Users(string text) => UserPattern().Matches(text).Select(static found => found.Groups[1].Value).Distinct();

    /// <summary>The roles that are mentioned, each once.</summary>
    public static IEnumerable<string> Roles(string text) => RolePattern().Matches(text).Select(static found => found.Groups[1].Value).Distinct();

    /// <summary>Whether @everyone or @here is in it.</summary>
    public static bool Everyone(string text) =>
        text.Contains("@everyone", StringComparison.Ordinal) || text.Contains("@here", StringComparison.Ordinal);

    [GeneratedRegex("<@!?([0-9]+)>")]
    private static partial Regex UserPattern();

    [GeneratedRegex("<@&([0-9]+)>")]
    private static partial Regex RolePattern();
}
