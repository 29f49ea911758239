using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Finds a time before the subject of a sentence: "Tomorrow I fly", "El viernes tengo cita".</summary>
internal static class LeadingTime
{
    private const int MaxTokens = 8;

    private static readonly FrozenSet<string> _english = WordSet.Of("""
        on in at by since from until for this next last every each of after before early late about around pm am noon midnight days
        weeks months years ago
        """);

    private static readonly FrozenSet<string> _spanish = WordSet.Of("""
        el la los las en desde hasta cada por del de al a este esta estos proximo proxima pasado pasada que viene todos todas hace
        dentro fin principios finales media cuarto y menos antes despues semanas
        """);

    // What may end such a time although it names none.
    private static readonly FrozenSet<string> _closing = WordSet.Of("""
        ago am pm noon midnight days weeks months years viene pasado pasada proximo proxima media cuarto semanas
        """);

    /// <summary>The first token after it; 0 where there is none.</summary>
    public static int Skip(IReadOnlyList<ClauseToken> tokens, Language language)
    {
        var fillers = language == Language.Spanish ? _spanish : _english;
        bool startsWithNumber = tokens.Count > 1 && TimeContext.ReadNumber(tokens[0].Word) is not null && !IsUnit(tokens[1].Word);
        int end = 0;
        for (int i = 0; i < tokens.Count && i < MaxTokens && !startsWithNumber; i++)
        {
            string word = tokens[i].Word;
            bool isTime = IsTime(tokens, i, language);
            if (!isTime && !fillers.Contains(word))
            {
                break;
            }

            if (isTime || (end > 0 && _closing.Contains(word)))
            {
                end = i + 1;
            }
        }

        return end < tokens.Count && BeginsBody(tokens, end, language) ? end : 0;
    }

    private static bool IsUnit(string word) => word is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years";

    private static bool IsTime(IReadOnlyList<ClauseToken> tokens, int i, Language language)
    {
        string word = tokens[i].Word;
        if (char.IsAsciiDigit(word[0]))
        {
            return i > 0 || (tokens.Count > 1 && IsUnit(tokens[1].Word));
        }

        // "May I", "Just moved", "March": only what can be nothing but a time.
        return word is not ("may" or "just" or "recently" or "recientemente" or "since" or "desde" or "march" or "fall")
            && (TimeWords.Contains(word, language)
                || ((i > 0 || (tokens.Count > 1 && IsUnit(tokens[1].Word)))
                    && (TimeContext.ReadNumber(word) is not null && (i == 0 || word is not ("a" or "an" or "un" or "una"))
                    || (TimeWords.FindMonth(word) > 0))));
    }

    // "Friday is a holiday": there the time is the subject.
    private static bool BeginsBody(IReadOnlyList<ClauseToken> tokens, int at, Language language)
    {
        var token = tokens[at];
        return language == Language.Spanish
            ? token.Word is not ("es" or "fue" or "son" or "era" or "sera" or "pasado" or "proximo")
            : token.Word is "i" or "we" or "my" or "our" or "the" or "there" or "he" or "she" or "they" or "it" || token.IsCapitalized;
    }
}
