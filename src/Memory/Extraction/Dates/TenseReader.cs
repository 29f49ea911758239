using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Tells by the verb that a time belongs to whether it lies behind or ahead.</summary>
internal static class TenseReader
{
    // What these arrange lies ahead, although they are of the past.
    private static readonly FrozenSet<string> _arranging = WordSet.Of("""
        decided agreed booked reserved scheduled planned arranged invited promised registered signed told said
        decidido decidimos acordado acordamos quedado quedamos reservado reserve reservamos dije
        """);

    private static readonly FrozenSet<string> _aims = WordSet.Of("to for that until para que hasta en a al");

    private static readonly FrozenSet<string> _present = WordSet.Of("is 's are am be being 're es esta estan son sera");

    /// <summary>The tense of what is told at a token.</summary>
    public static Tense At(IReadOnlyList<ClauseToken> tokens, int at, Language language)
    {
        int verb = NearestVerb(tokens, at, language);
        if (verb < 0 || !IsPast(tokens, verb, language))
        {
            return Tense.Ahead;
        }

        bool isMoved = ClauseWords.Rescheduling.Contains(tokens[verb].Word);
        if (isMoved && at > 0 && tokens[at - 1].Word is "from" or "de" or "del" or "desde")
        {
            return Tense.Ahead;
        }

        bool hasAim = false;
        for (int i = verb + 1; i < at; i++)
        {
            hasAim |= _aims.Contains(tokens[i].Word);
        }

        if (isMoved || _arranging.Contains(tokens[verb].Word))
        {
            return hasAim ? Tense.Ahead : at == verb + 1 || at == verb + 2 ? Tense.Past : Tense.Unknown;
        }

        return hasAim && at - verb > 3 && tokens.Skip(verb).Take(at - verb).Any(token => token.Word is "for" or "para")
            ? Tense.Unknown
            : Tense.Past;
    }

    private static int NearestVerb(IReadOnlyList<ClauseToken> tokens, int at, Language language)
    {
        for (int i = at - 1; i >= 0; i--)
        {
            if (IsVerb(tokens, i, language))
            {
                return i;
            }
        }

        for (int i = at; i < tokens.Count; i++)
        {
            if (IsVerb(tokens, i, language))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsVerb(IReadOnlyList<ClauseToken> tokens, int i, Language language)
    {
        var token = tokens[i];
        return language == Language.English
            ? EnglishVerbs.IsFinite(token.Word) || token.Word is "am" or "going" or "coming" or "leaving"
            : (ClauseWords.IsFinite(token.Word, language) && token.Word is not ("no" or "se" or "le" or "les"))
                || ((SpanishVerbs.IsFirstPerson(token.Word, token.Text) || SpanishPlurals.Contains(token.Word)
                    || SpanishVerbs.IsPast(token.Word, token.Text)) && !SpanishVerbs.IsNounPlace(tokens, i));
    }

    private static bool IsPast(IReadOnlyList<ClauseToken> tokens, int verb, Language language)
    {
        var token = tokens[verb];
        if (verb > 0 && _present.Contains(tokens[verb - 1].Word) && !ClauseWords.Rescheduling.Contains(token.Word))
        {
            return false;
        }

        return language == Language.English ? EnglishVerbs.IsPast(token.Word) : SpanishVerbs.IsPast(token.Word, token.Text);
    }
}
