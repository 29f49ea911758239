using System.Text.RegularExpressions;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Takes a list in a message apart: lines with a mark or number, or the members of an enumeration.</summary>
internal static partial class ListItems
{
    /// <summary>The items, in their order; empty where there are less than two.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> marked = [.. MarkedLine().Matches(text).Select(static match => match.Groups["item"].Value.Trim())];
        if (marked.Count > 1)
        {
            return marked;
        }

        // The sentence with the most commas; a word before a colon introduces the list.
        string sentence = Sentence().Split(text).OrderByDescending(static part => part.Count(static c => c == ',')).First();
        string list = sentence[(sentence.LastIndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0)..];
        List<string> items = [.. Separator().Split(list).Select(static item => item.Trim(' ', '.', '!', '?')).Where(static item => item.Length > 0)];
        return list.Contains(',', StringComparison.Ordinal) && items.Count > 1 ? items : [];
    }

    [GeneratedRegex(@"^\s*(?:[•*–-]|\d{1,2}[.)])\s+(?<item>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex MarkedLine();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Sentence();

    [GeneratedRegex(@",\s+(?:and|or|y|e|o|u)\s+|,\s+|\s+(?:and|or|y|o)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Separator();
}
