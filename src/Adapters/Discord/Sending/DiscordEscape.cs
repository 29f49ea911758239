using System.Text.RegularExpressions;

namespace Confidant.Adapters.Discord;

/// <summary>Keeps Discord from reading words as formatting, mentions or links. Pure.</summary>
internal static partial class DiscordEscape
{
    /// <summary>Whether a character may need a backslash before it.</summary>
    public static bool MayNeed(char character) => character is '\\' or '*' or '_' or '~' or '|' or '`' or '[' or '<' or '@'
        or '#' or '-' or '+' or '>' or '.' or ')';

    /// <summary>Whether a character needs a backslash before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The character's place.</param>
    /// <param name="lineStart">Where its line begins.</param>
    public static bool Needs(string text, int at, int lineStart) => text[at] switch
    {
        '\\' or '*' or '_' or '~' or '|' or '`' or '[' or '<' => true,
        '@' => Everybody().IsMatch(text.AsSpan(at)),
        '#' or '-' or '+' or '>' => text.AsSpan(lineStart, at - lineStart).IsWhiteSpace(),
        '.' or ')' => IsNumber(text.AsSpan(lineStart, at - lineStart)),
        _ => false,
    };

    /// <summary>How long the address is that begins at a place; 0 where none does. Discord reads no formatting in an address, nor
    /// a backslash.</summary>
    public static int LengthOfAddress(string text, int at)
    {
        Match address = text[at] == 'h' ? Address().Match(text, at, text.Length - at) : Match.Empty;
        return address.Success && Uri.TryCreate(address.Value, UriKind.Absolute, out _) ? address.Length : 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> number = start.Trim();
        return number.Length is > 0 and < 12 && !number.ContainsAnyExceptInRange('0', '9');
    }

    [GeneratedRegex("^@(everyone|here)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everybody();

    // What follows the host must be an end of it: only of such a text is it sure that Discord takes it for an address too.
    [GeneratedRegex(
        @"\Ghttps?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?(?![^/?\#\s<])[^\s<]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
