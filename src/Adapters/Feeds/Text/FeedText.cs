using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>Makes what platforms send fit to be kept. Pure.</summary>
internal static partial class FeedText
{
    /// <summary>The most characters of a post; what is longer is cut.</summary>
    public const int LongestPost = 16_000;

    private const int LongestName = 200;
    private const int MostNames = 50;

    /// <summary>A post's text: its lines ended in one way, without what cannot be seen, and within its bound.</summary>
    public static string Clean(string? text)
    {
        string lines = (text ?? "").ReplaceLineEndings("\n");
        string seen = lines.AsSpan().ContainsAnyInRange('\0', '\u001f')
            ? string.Concat(lines.Where(static letter => letter is '\n' or '\t' || !char.IsControl(letter)))
            : lines;
        return Bound(seen.Trim(), LongestPost);
    }

    /// <summary>Names or tags, each once, without the sign before them.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string?> names) =>
    [
        .. names.Select(static name => Name(name))
            .Where(static name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostNames),
    ];

    /// <summary>One name in one line; empty where there is none.</summary>
    public static string Name(string? name) => Bound(Spaces().Replace(Clean(name), " ").TrimStart('@', '#'), LongestName);

    /// <summary>The tags that stand in a text which its platform does not mark.</summary>
    public static IReadOnlyList<string> TagsIn(string text) => Names(Tag().Matches(text).Select(static tag => tag.Groups[1].Value));

    /// <summary>The address that a text is; null where it is none that a page can have.</summary>
    public static Uri? Address(string? text) =>
        text is { Length: <= 2_000 } && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0
            ? address
            : null;

    private static string Bound(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces();

    // A tag has a letter in it: "#1" is a number.
    [GeneratedRegex(@"(?<![\w&/])#(\w*\p{L}\w*)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();
}
