using System.Text.RegularExpressions;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>Makes what another service says fit to be shown: no links, no control characters, no more than a message holds.</summary>
internal static partial class ForeignText
{
    private const int Longest = 3_000;

    /// <summary>The text as it may be shown. Only the asker's links and those of what was recalled become links.</summary>
    public static string Clean(string text)
    {
        string bounded = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        string unlinked = Link().Replace(bounded, "[…]");
        return string.Concat(unlinked.Where(static c => !char.IsControl(c) || c == '\n')).Trim();
    }

    [GeneratedRegex(@"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.|\bt\.me/)\S+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Link();
}
