namespace Confidant.Memory;

/// <summary>Says a statement of the first person from another's view. Safe for concurrent use.</summary>
public static class StatementRewriter
{
    /// <summary>The statement as it is told to its speaker: "I live in Lisbon" → "You live in Lisbon.".</summary>
    /// <returns>A sentence; null where it cannot be turned surely, so that the words have to be quoted.</returns>
    public static string? ToSecondPerson(string statement, Language language)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Rewrite(statement, language, (body, tokens) => language == Language.Spanish
            ? SpanishRewriter.ToSecondPerson(body, tokens)
            : EnglishRewriter.ToSecondPerson(body, tokens));
    }

    /// <summary>The statement as it is told to others: "I live in Lisbon" → "Ana lives in Lisbon.".</summary>
    /// <returns>A sentence; null where it cannot be turned surely, so that the words have to be quoted.</returns>
    public static string? ToThirdPerson(string statement, string name, Language language)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(name);
        return Rewrite(statement, language, (body, tokens) => language == Language.Spanish
            ? SpanishRewriter.ToThirdPerson(body, tokens, name)
            : EnglishRewriter.ToThirdPerson(body, tokens, name));
    }

    /// <summary>A statement that is not about its speaker, or not alone: "we meet at 8" → "Ana and others meet at 8.", "Marta is my
    /// sister" → "Marta is Ana's sister.".</summary>
    /// <returns>A sentence; null where it cannot be turned surely, so that the words have to be quoted.</returns>
    public static string? OfOthers(string statement, string name, Language language)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(name);
        return Rewrite(statement, language, (body, tokens) => language == Language.Spanish
            ? SpanishOthersRewriter.Rewrite(body, tokens, name)
            : EnglishOthersRewriter.Rewrite(body, tokens, name));
    }

    // A time before the subject stays where it is.
    private static string? Rewrite(
        string statement, Language language, Func<string, IReadOnlyList<ClauseToken>, string?> rewrite)
    {
        var tokens = ClauseTokenizer.Tokenize(statement, language);
        int body = LeadingTime.Skip(tokens, language);
        if (body == 0)
        {
            return ToSentence(rewrite(statement, tokens));
        }

        string rest = statement[tokens[body].Start..];
        return rewrite(rest, ClauseTokenizer.Tokenize(rest, language)) is { } rewritten
            ? ToSentence(statement[..tokens[body].Start] + rewritten)
            : null;
    }

    private static string? ToSentence(string? statement)
    {
        string? trimmed = statement?.Trim().TrimEnd('.', ',', ';', ':', '!').TrimEnd();
        return string.IsNullOrEmpty(trimmed) ? null : $"{char.ToUpperInvariant(trimmed[0])}{trimmed[1..]}.";
    }
}
