namespace Confidant.Memory;

/// <summary>Cuts a sentence where a new statement about the speaker begins: "I live in Lisbon | and I work at a bakery".</summary>
internal static class ClauseSplitter
{
    private const int MinTokens = 3;

    /// <summary>The clauses of a sentence, without what leads in to them.</summary>
    public static List<Clause> Split(string sentence, Language language)
    {
        var tokens = ClauseTokenizer.Tokenize(sentence, language);
        var clauses = new List<Clause>();
        int start = SkipLeadIn(tokens, 0, language);
        if (start >= tokens.Count)
        {
            return clauses;
        }

        bool canSplit = !ClauseWords.Subordinators(language).Contains(tokens[start].Word);
        bool shared = false;
        for (int i = start + 1; canSplit && i < tokens.Count; i++)
        {
            int next = SkipJoint(sentence, tokens, i, language);
            if (next < 0 || next >= tokens.Count)
            {
                continue;
            }

            bool sharesSubject = false;
            if (!StartsStatement(tokens, next, language)
                && !(sharesSubject = SharesSubject(tokens, start, i, next, language)))
            {
                continue;
            }

            Add(sentence, tokens, start, i, shared, language, clauses);
            start = SkipLeadIn(tokens, next, language);
            shared = sharesSubject;
            i = start;
        }

        Add(sentence, tokens, start, tokens.Count, shared, language, clauses);
        return clauses;
    }

    private static int SkipLeadIn(List<ClauseToken> tokens, int index, Language language)
    {
        var leadIns = ClauseWords.LeadIns(language);
        int from = index;
        while (index < tokens.Count && index - from < 6 && leadIns.Contains(tokens[index].Word))
        {
            index++;
        }

        return index;
    }

    // A joint is "and", "but", "y"… or a comma; what follows it may begin a clause.
    private static int SkipJoint(string sentence, List<ClauseToken> tokens, int index, Language language)
    {
        int next = index;
        while (next < tokens.Count && ClauseWords.Joints(language).Contains(tokens[next].Word))
        {
            next++;
        }

        bool afterComma = sentence.AsSpan(tokens[index - 1].End, tokens[index].Start - tokens[index - 1].End)
            .ContainsAny(",:–—");
        return next > index || afterComma ? next : -1;
    }

    private static bool StartsStatement(List<ClauseToken> tokens, int index, Language language)
    {
        if (tokens.Count - index < MinTokens && !(language == Language.Spanish && tokens.Count - index == MinTokens - 1))
        {
            return false;
        }

        string word = tokens[index].Word;
        if (language == Language.English)
        {
            return word == "i" || (word == "my" && HasFiniteVerb(tokens, index, language));
        }

        return word is "yo" or "me" || (word is "mi" or "mis" && HasFiniteVerb(tokens, index, language))
            || SpanishVerbs.IsFirstPerson(tokens[index].Word, tokens[index].Text)
            || (word is "no" or "tambien" or "ahora" && index + 1 < tokens.Count
                && (tokens[index + 1].Word == "me"
                    || SpanishVerbs.IsFirstPerson(tokens[index + 1].Word, tokens[index + 1].Text)));
    }

    private static bool HasFiniteVerb(List<ClauseToken> tokens, int index, Language language)
    {
        for (int i = index + 2; i < tokens.Count; i++)
        {
            if (ClauseWords.FiniteVerbs(language).Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesSubject(List<ClauseToken> tokens, int start, int joint, int next, Language language) =>
        language == Language.English && tokens[start].Word == "i" && next > joint && tokens.Count - next >= MinTokens
        && ClauseWords.SharedVerbs.Contains(tokens[next].Word);

    private static void Add(
        string sentence, List<ClauseToken> tokens, int start, int end, bool shared, Language language, List<Clause> clauses)
    {
        if (start >= end)
        {
            return;
        }

        string quote = sentence[tokens[start].Start..tokens[end - 1].End];
        string text = shared ? "I " + quote : quote;
        clauses.Add(new Clause(quote, text, ClauseTokenizer.Tokenize(text, language)));
    }
}
