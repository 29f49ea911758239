namespace Confidant.Memory;

/// <summary>Reads sentences that correct what was said before them: "no, it's on Friday", "sorry, I meant 9 pm", "perdón, es el
/// viernes".</summary>
internal static class CorrectionReader
{
    private const int MaxTokens = 16;

    /// <summary>Whether a sentence only takes something back: "No.", "Sorry, wait!".</summary>
    public static bool IsCue(string sentence, Language language)
    {
        var tokens = ClauseTokenizer.Tokenize(sentence, language);
        return tokens.Count is > 0 and <= 4 && tokens.All(token => LeadIns.Contains(token.Word, language) || token.Word is "no" or "me")
            && tokens.Any(token => CorrectionWords.StrongCues.Contains(token.Word));
    }

    /// <summary>Whether a sentence begins by taking something back.</summary>
    public static bool StartsWithCue(string sentence, Language language)
    {
        var tokens = ClauseTokenizer.Tokenize(sentence, language);
        int start = LeadIns.Skip(sentence, tokens, 0, language);
        return tokens.Take(start).Any(token => CorrectionWords.StrongCues.Contains(token.Word));
    }

    /// <summary>Whether a sentence gives nothing but a new value for something said before.</summary>
    public static bool IsCorrection(string sentence, Language language) =>
        ReadValue(sentence, new Speech(language, string.Empty, DateTimeOffset.UnixEpoch), false) is not null;

    /// <summary>The new value; null where a sentence is no correction.</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="speech">Who says them.</param>
    /// <param name="isCued">Whether the sentence before took something back.</param>
    public static CorrectedValue? ReadValue(string sentence, Speech speech, bool isCued)
    {
        var tokens = ClauseTokenizer.Tokenize(sentence, speech.Language);
        if (tokens.Count is 0 or > MaxTokens)
        {
            return null;
        }

        int first = LeadIns.Skip(sentence, tokens, 0, speech.Language);
        bool isCorrecting = isCued || tokens.Take(first).Any(token => CorrectionWords.Cues.Contains(token.Word));
        int introduction = CorrectionWords.Match(CorrectionWords.Introductions, tokens, first);
        isCorrecting |= introduction > 0;
        first += introduction;
        int last = tokens.Count;
        while (last > first && CorrectionWords.StrongCues.Contains(tokens[last - 1].Word))
        {
            isCorrecting = true;
            last--;
        }

        tokens.RemoveRange(last, tokens.Count - last);
        int linked = SkipLink(tokens, first, speech.Language);
        bool isLinked = linked > first;
        first = linked;
        if (first >= tokens.Count || (!isCorrecting && !isLinked))
        {
            return null;
        }

        var (from, end, wrong) = CutWrong(sentence, tokens, first);
        while (end > from && tokens[end - 1].Word is "instead" or "now" or "then" or "please" or "ahora" or "actually")
        {
            end--;
        }

        return end <= from ? null : Classify(sentence, tokens, from, end, wrong, speech, isCorrecting);
    }

    private static CorrectedValue? Classify(
        string sentence, List<ClauseToken> tokens, int from, int end, string? wrong, Speech speech, bool isCorrecting)
    {
        var times = TimeReader.Find(tokens, speech.Language, speech.SaidAt)
            .Where(time => time.First >= from && time.End <= end).ToList();
        if (times.Count > 0 && IsCovered(tokens, from, end, times))
        {
            var told = times.Select(time => new CorrectedTime(time.Kind, Words(sentence, tokens, time.First, time.End))).ToList();
            return new CorrectedValue(sentence, told, Words(sentence, tokens, from, end), CorrectedKind.Time, wrong);
        }

        int start = from;
        bool isPlace = tokens[start].Word is "in" or "at" or "en";
        if (start + 1 < end && (isPlace || tokens[start].Word is "to" or "a" or "with" or "con"))
        {
            start++;
        }

        string words = Words(sentence, tokens, start, end);
        bool isName = tokens.Skip(start).Take(end - start).All(token => token.IsCapitalized || token.Word is "de" or "del" or "la" or "of")
            && tokens[start].IsCapitalized && tokens[start].Word != "i" && start + 4 >= end;
        if (isName && (isPlace || isCorrecting))
        {
            return new CorrectedValue(sentence, [], words, isPlace ? CorrectedKind.Place : CorrectedKind.Name, wrong);
        }

        if (!isCorrecting)
        {
            return null;
        }

        if (start + 1 == end && char.IsAsciiDigit(tokens[start].Word[0]))
        {
            return new CorrectedValue(sentence, [], words, CorrectedKind.Number, wrong);
        }

        return wrong is not null && end - start <= 3 ? new CorrectedValue(sentence, [], words, CorrectedKind.Words, wrong) : null;
    }

    // "It's", "it has been moved to", "es", "se cambia al".
    private static int SkipLink(List<ClauseToken> tokens, int at, Language language)
    {
        int i = at;
        if (language == Language.English)
        {
            if (tokens.Count <= i + 1 || tokens[i].Word is not ("it" or "that"))
            {
                return at;
            }

            i++;
        }

        int from = i;
        while (i < tokens.Count && CorrectionWords.Links.Contains(tokens[i].Word))
        {
            i++;
        }

        return i == from ? at : i;
    }

    // "Friday, not Thursday"; "not Thursday but Friday"; "el viernes, no el jueves".
    private static (int From, int End, string? Wrong) CutWrong(string sentence, List<ClauseToken> tokens, int first)
    {
        if (tokens[first].Word is "not" or "no")
        {
            int but = tokens.FindIndex(first, token => token.Word is "but" or "sino");
            return but > first + 1 && but + 1 < tokens.Count
                ? (but + 1, tokens.Count, Words(sentence, tokens, first + 1, but))
                : (first, tokens.Count, null);
        }

        int not = tokens.FindIndex(first, token => token.Word is "not" or "no");
        return not > first && not + 1 < tokens.Count
            ? (first, not, Words(sentence, tokens, not + 1, tokens.Count))
            : (first, tokens.Count, null);
    }

    private static bool IsCovered(List<ClauseToken> tokens, int from, int end, List<TimeExpression> times)
    {
        for (int i = from; i < end; i++)
        {
            if (!CorrectionWords.Fillers.Contains(tokens[i].Word) && !times.Any(time => time.First <= i && i < time.End))
            {
                return false;
            }
        }

        return true;
    }

    private static string Words(string sentence, List<ClauseToken> tokens, int first, int end) =>
        sentence[tokens[first].Start..tokens[end - 1].End];
}
