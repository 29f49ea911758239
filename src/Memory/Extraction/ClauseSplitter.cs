namespace Confidant.Memory;

/// <summary>Cuts a sentence where a new statement begins: "I live in Lisbon | and I work at a bakery".</summary>
internal static class ClauseSplitter
{
    private const int MinTokens = 3;

    /// <summary>The clauses of a sentence, without what leads in to them.</summary>
    public static List<Clause> Split(string sentence, Language language)
    {
        var tokens = ClauseTokenizer.Tokenize(sentence, language);
        var clauses = new List<Clause>();
        int start = LeadIns.Skip(sentence, tokens, 0, language);
        start = SkipAddressee(sentence, tokens, start, language);
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
            // "Bob and I" are one subject.
            bool isWhole = IsWhole(tokens, start, i, language);
            if (!(StartsStatement(tokens, next, language) && (isWhole || tokens[next].Word is not ("i" or "yo")))
                && !(sharesSubject = SharesSubject(tokens, start, i, next, language))
                && !(isWhole && StartsOthersStatement(tokens, i, next, language)))
            {
                continue;
            }

            Add(sentence, tokens, start, i, shared, language, clauses);
            start = LeadIns.Skip(sentence, tokens, next, language);
            shared = sharesSubject;
            i = start;
        }

        Add(sentence, tokens, start, tokens.Count, shared, language, clauses);
        return clauses;
    }

    // "Ana, the rehearsal is on Friday" is told to Ana, not of her.
    private static int SkipAddressee(string sentence, List<ClauseToken> tokens, int start, Language language)
    {
        bool isName = start + MinTokens < tokens.Count && tokens[start].IsCapitalized && tokens[start].Word != "i"
            && sentence[tokens[start].End..tokens[start + 1].Start].StartsWith(',')
            && LeadingTime.Skip(tokens.GetRange(start, tokens.Count - start), language) == 0;
        return isName && !tokens[start + 1].IsCapitalized ? LeadIns.Skip(sentence, tokens, start + 1, language) : start;
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
            if (ClauseWords.IsFinite(tokens[i].Word, language))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWhole(List<ClauseToken> tokens, int start, int end, Language language)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (ClauseWords.IsFinite(tokens[i].Word, language))
            {
                return true;
            }
        }

        return tokens[start].Word is "i" or "we" || SpanishPlurals.Contains(tokens[start].Word)
            || SpanishVerbs.IsFirstPerson(tokens[start].Word, tokens[start].Text);
    }

    // "…and Bob is vegan", "…, the concert is on Saturday", "…and we moved the rehearsal".
    private static bool StartsOthersStatement(List<ClauseToken> tokens, int joint, int next, Language language)
    {
        if (tokens.Count - next < MinTokens || tokens[joint].Word is "because" or "porque" or "so" or "then")
        {
            return false;
        }

        var token = tokens[next];
        bool isJoined = next > joint;
        if (token.Word is "we" || (language == Language.Spanish && SpanishPlurals.Contains(token.Word)))
        {
            return true;
        }

        bool isSubject = (token.IsCapitalized && !TimeWords.Contains(token.Word, language))
            || (language == Language.Spanish ? token.Word is "el" or "la" or "los" or "las" or "a" or "nuestro" or "nuestra"
                : token.Word is "the" or "our" or "he" or "she" or "they" or "it");
        for (int i = next + 1; isSubject && i < tokens.Count && i <= next + 4; i++)
        {
            if (ClauseWords.IsFinite(tokens[i].Word, language))
            {
                return isJoined || token.IsCapitalized || tokens[i].Word is "is" or "'s" or "are" or "es" or "son";
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
        clauses.Add(Clause.Of(quote, text, language));
    }
}
