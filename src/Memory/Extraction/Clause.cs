namespace Confidant.Memory;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="Quote">Its words in the message, verbatim.</param>
/// <param name="Text">The same with the subject that it shares with the clause before it.</param>
/// <param name="Tokens">The words of <see cref="Text"/>.</param>
/// <param name="Body">The token that its subject or verb begins at, after a time that leads in ("yesterday I…").</param>
internal sealed record Clause(string Quote, string Text, IReadOnlyList<ClauseToken> Tokens, int Body)
{
    /// <summary>A clause of words as they stand in a message.</summary>
    public static Clause Of(string quote, Language language) => Of(quote, quote, language);

    /// <summary>A clause whose words differ from those in the message.</summary>
    public static Clause Of(string quote, string text, Language language)
    {
        var tokens = ClauseTokenizer.Tokenize(text, language);
        return new Clause(quote, text, tokens, LeadingTime.Skip(tokens, language));
    }
}
