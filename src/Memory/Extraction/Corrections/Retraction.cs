namespace Confidant.Memory;

/// <summary>A sentence that takes a statement back by its words and says another: "forget that I said no pizza, I want pizza".</summary>
/// <param name="Rest">What it says instead.</param>
/// <param name="Ends">What it ends; null where its words are too few to tell.</param>
internal sealed record Retraction(string Rest, Correction? Ends)
{
    /// <summary>The retraction; null where a sentence is none, or says nothing instead: then it asks to forget.</summary>
    public static Retraction? Read(string sentence, Speech speech, IReadOnlyList<EarlierMessage> earlier)
    {
        var tokens = ClauseTokenizer.Tokenize(sentence, speech.Language);
        int first = LeadIns.Skip(sentence, tokens, 0, speech.Language);
        first += CorrectionWords.Match(CorrectionWords.Retractions, tokens, first) is var length and > 0 ? length : tokens.Count;
        if (first >= tokens.Count)
        {
            return null;
        }

        int pause = sentence.AsSpan(tokens[first].Start).IndexOfAny(",:–—");
        if (pause < 0)
        {
            return null;
        }

        int cut = tokens[first].Start + pause;
        string rest = sentence[(cut + 1)..].Trim();
        return rest.Length == 0 ? null : new Retraction(rest, End(sentence[tokens[first].Start..cut], speech.Language, earlier));
    }

    private static Correction? End(string words, Language language, IReadOnlyList<EarlierMessage> earlier)
    {
        var terms = CorrectionTerms.Of(words, language);
        foreach (var message in earlier)
        {
            if (terms.Count > 0 && terms.All(CorrectionTerms.Of(message.Text, language).Contains))
            {
                return new Correction.OfMessage(message.Message);
            }
        }

        bool isNegated = ClauseTokenizer.Tokenize(words, language).Any(token => token.Word is "no" or "not" or "nada" or "sin");
        string[] all = isNegated ? [.. terms, .. CorrectionTerms.Of("dislike", Language.English)] : [.. terms];
        return all.Length < 2 ? null : new Correction.OfTerms(all);
    }
}
