namespace Confidant.Memory.Intents;

/// <summary>Turns the claims found in a message into hints, where the speaker makes them and the value is well formed.</summary>
internal static class IdentityHintFinder
{
    // How English and Spanish form adjectives, adverbs, participles and trades: "I'm posting on ...", "soy moderadora en ...".
    private static readonly string[] _wordEndings =
        [
            "ing", "ed", "ly", "ive", "ish", "ful", "ous",
            "ado", "ada", "ido", "ida", "ando", "endo", "oso", "osa", "ista", "dor", "dora", "mente",
        ];

    public static void Find(string text, MessageReading reading, List<IdentityHint> hints)
    {
        SentenceSpan? claimed = null;
        foreach (Finding claim in reading.Claims)
        {
            bool follows = claim.SentenceSpan == claimed || !claim.Match.Rule.Traits.HasFlag(PhraseTraits.Follows);
            if (follows && IsMade(reading, claim) && Hint(text, reading.Tokens, claim.Match) is { } hint)
            {
                claimed = claim.SentenceSpan;
                if (!Holds(hints, hint))
                {
                    hints.Add(hint);
                }
            }
        }
    }

    private static bool IsMade(MessageReading reading, Finding claim)
    {
        (PhraseMatch match, SentenceSpan sentence, _) = claim;
        return !sentence.IsQuestion
            && !reading.IsReported(sentence.Start, match.Start)
            && !reading.IsReported(match.End, sentence.End)
            && !reading.Has(PhraseKind.Condition, sentence.Start, match.Start)
            && !IsScripted(reading, claim);
    }

    // "Bob: my twitter is @bob" is Bob's.
    private static bool IsScripted(MessageReading reading, Finding claim)
    {
        int before = claim.Match.Start - 1;
        return before > claim.SentenceSpan.Start && reading.Tokens[before].Kind == TokenKind.Colon
            && reading.HasStatement(claim.SentenceSpan.Start, before) && before - claim.SentenceSpan.Start <= 2;
    }

    private static IdentityHint? Hint(string text, List<Token> tokens, PhraseMatch match)
    {
        Token? value = null;
        for (int i = match.Start; i < match.End; i++)
        {
            value = tokens[i].Kind == TokenKind.Address ? tokens[i] : value;
        }

        // Where no address is among the words, the phrase ends in the bare name, or holds one that is no ordinary word.
        value ??= NameIn(text, tokens, match);
        if (value is null && match.Rule.Traits.HasFlag(PhraseTraits.Marked))
        {
            return null;
        }

        Token place = value ?? tokens[match.End - 1];
        string typed = text[place.Start..place.End];
        if (value is null && place.Word > Vocabulary.Name && !typed.Any(char.IsAsciiDigit))
        {
            return null;
        }

        string quote = text[tokens[match.Start].Start..tokens[match.End - 1].End];
        return HintValue.Read(match.Rule.Kind, typed) is var (kind, name) ? new IdentityHint(kind, name, quote) : null;
    }

    private static Token? NameIn(string text, List<Token> tokens, PhraseMatch match)
    {
        bool bare = match.Rule.Traits.HasFlag(PhraseTraits.Bare);
        for (int i = match.Start; i < match.End; i++)
        {
            string word = text[tokens[i].Start..tokens[i].End];
            bool isHandle = bare
                ? !_wordEndings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                : word.Any(letter => letter == '_' || char.IsAsciiDigit(letter));
            if (tokens[i].Word <= Vocabulary.Name && isHandle)
            {
                return tokens[i];
            }
        }

        return null;
    }

    private static bool Holds(List<IdentityHint> hints, IdentityHint hint) =>
        hints.Exists(other => other.Kind == hint.Kind && other.Value == hint.Value);
}
