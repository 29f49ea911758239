using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Cuts a clause into words and spells contractions out.</summary>
internal static class ClauseTokenizer
{
    private static readonly FrozenDictionary<string, string> _endings = new Dictionary<string, string>
    {
        ["m"] = "am",
        ["re"] = "are",
        ["ve"] = "have",
        ["ll"] = "will",
        ["d"] = "would",
        ["s"] = "'s",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Written without the apostrophe, in haste.
    private static readonly FrozenDictionary<string, (int Cut, string First, string Second)> _hasty =
        new Dictionary<string, (int, string, string)>
        {
            ["im"] = (1, "i", "am"),
            ["ive"] = (1, "i", "have"),
            ["dont"] = (2, "do", "not"),
            ["cant"] = (2, "can", "not"),
            ["doesnt"] = (4, "does", "not"),
            ["isnt"] = (2, "is", "not"),
            ["didnt"] = (3, "did", "not"),
            ["cannot"] = (3, "can", "not"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _negatedStems = new Dictionary<string, string>
    {
        ["ca"] = "can",
        ["wo"] = "will",
        ["sha"] = "shall",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a clause, in order.</summary>
    public static List<ClauseToken> Tokenize(string clause, Language language)
    {
        var tokens = new List<ClauseToken>();
        int i = 0;
        while (i < clause.Length)
        {
            if (!IsWordChar(clause, i))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < clause.Length && (IsWordChar(clause, i) || IsInnerMark(clause, i)))
            {
                i++;
            }

            Add(tokens, clause[start..i], start, language);
        }

        return tokens;
    }

    private static void Add(List<ClauseToken> tokens, string text, int start, Language language)
    {
        string word = TextFolding.Fold(text).Replace('’', '\'');
        if (language == Language.English && word.Length == text.Length)
        {
            if (_hasty.TryGetValue(word, out var parts))
            {
                Add(tokens, parts.First, text[..parts.Cut], start);
                Add(tokens, parts.Second, text[parts.Cut..], start + parts.Cut);
                return;
            }

            int apostrophe = word.LastIndexOf('\'');
            if (word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3)
            {
                string stem = word[..^3];
                Add(tokens, _negatedStems.GetValueOrDefault(stem, stem), text[..^3], start);
                Add(tokens, "not", text[^3..], start + text.Length - 3);
                return;
            }

            if (apostrophe > 0 && _endings.TryGetValue(word[(apostrophe + 1)..], out string? ending))
            {
                Add(tokens, word[..apostrophe], text[..apostrophe], start);
                Add(tokens, ending, text[apostrophe..], start + apostrophe);
                return;
            }
        }

        Add(tokens, word, text, start);
    }

    private static void Add(List<ClauseToken> tokens, string word, string text, int start) =>
        tokens.Add(new ClauseToken(word, text, start));

    private static bool IsWordChar(string text, int index)
    {
        char c = text[index];
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
    }

    // "don't", "vis-à-vis", "3.5", "07:30", "24/12".
    private static bool IsInnerMark(string text, int index) =>
        text[index] is '\'' or '’' or '-' or '.' or ':' or '/'
        && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1])
        && (text[index] is not ('.' or ':' or '/') || (char.IsDigit(text[index + 1]) && char.IsDigit(text[index - 1])));
}
