namespace Confidant.Memory;

/// <summary>A pattern over the words of a clause, from one of them on.</summary>
/// <remarks>Parts are separated by spaces: <c>live|reside</c> is one of several words, <c>the?</c> may be missing, <c>~</c> stands
/// for up to two adverbs, <c>[kin]</c> for a word of a class, <c>#</c> for a number, <c>{place}</c> for one or more words, and
/// <c>$</c> for the end. At most two slots, so matching is quadratic in a clause of limited length at the worst.</remarks>
internal sealed class StatementPattern
{
    private readonly string[][] _parts;
    private readonly Language _language;

    /// <summary>Reads a pattern.</summary>
    public StatementPattern(string pattern, Language language)
    {
        _parts = [.. pattern.Split(' ').Select(part => part.Split('|'))];
        _language = language;
    }

    /// <summary>Matches the words from a token on and returns where its slots are; null where it does not match.</summary>
    public IReadOnlyDictionary<string, Range>? Match(IReadOnlyList<ClauseToken> tokens, int from)
    {
        var slots = new Dictionary<string, Range>(2, StringComparer.Ordinal);
        return Matches(tokens, from, 0, slots) ? slots : null;
    }

    private bool Matches(IReadOnlyList<ClauseToken> tokens, int at, int part, Dictionary<string, Range> slots)
    {
        if (part == _parts.Length)
        {
            return true;
        }

        string[] words = _parts[part];
        switch (words[0][0])
        {
            case '$':
                return at == tokens.Count;
            case '~':
                return MatchesAfterAdverbs(tokens, at, part, slots);
            case '{':
                return MatchesSlot(tokens, at, part, slots, words[0][1..^1]);
            default:
                bool isOptional = words[^1].EndsWith('?');
                return (at < tokens.Count && IsOneOf(tokens[at].Word, words) && Matches(tokens, at + 1, part + 1, slots))
                    || (isOptional && Matches(tokens, at, part + 1, slots));
        }
    }

    private bool MatchesAfterAdverbs(IReadOnlyList<ClauseToken> tokens, int at, int part, Dictionary<string, Range> slots)
    {
        var adverbs = ClauseWords.Adverbs(_language);
        for (int skip = 0; skip <= 2; skip++)
        {
            if (Matches(tokens, at + skip, part + 1, slots))
            {
                return true;
            }

            if (at + skip >= tokens.Count || !adverbs.Contains(tokens[at + skip].Word))
            {
                return false;
            }
        }

        return false;
    }

    private bool MatchesSlot(
        IReadOnlyList<ClauseToken> tokens, int at, int part, Dictionary<string, Range> slots, string name)
    {
        bool isLast = part == _parts.Length - 1;
        for (int end = isLast ? tokens.Count : at + 1; end > at && end <= tokens.Count; end++)
        {
            if (Matches(tokens, end, part + 1, slots))
            {
                slots[name] = at..end;
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(string word, string[] alternatives)
    {
        foreach (string alternative in alternatives)
        {
            string expected = alternative.EndsWith('?') ? alternative[..^1] : alternative;
            if (expected == word || (expected == "#" && IsNumber(word))
                || (expected[0] == '[' && WordClasses.Find(expected).Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || WordClasses.Find("[number]").Contains(word);
}
