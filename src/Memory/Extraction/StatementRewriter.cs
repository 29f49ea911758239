namespace Confidant.Memory;

/// <summary>Says a statement of the first person from another's view. Safe for concurrent use.</summary>
public static class StatementRewriter
{
    /// <summary>The statement as it is told to its speaker: "I live in Lisbon" → "You live in Lisbon.".</summary>
    /// <returns>A sentence; null where it cannot be turned surely, so that the words have to be quoted.</returns>
    public static string? ToSecondPerson(string statement, Language language)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var tokens = ClauseTokenizer.Tokenize(statement, language);
        return ToSentence(language == Language.Spanish
            ? SpanishRewriter.ToSecondPerson(statement, tokens)
            : EnglishRewriter.ToSecondPerson(statement, tokens));
    }

    /// <summary>The statement as it is told to others: "I live in Lisbon" → "Ana lives in Lisbon.".</summary>
    /// <returns>A sentence; null where it cannot be turned surely, so that the words have to be quoted.</returns>
    public static string? ToThirdPerson(string statement, string name, Language language)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(name);
        var tokens = ClauseTokenizer.Tokenize(statement, language);
        return ToSentence(language == Language.Spanish
            ? SpanishRewriter.ToThirdPerson(statement, tokens, name)
            : EnglishRewriter.ToThirdPerson(statement, tokens, name));
    }

    internal static string? ToSentence(string? statement)
    {
        string? trimmed = statement?.Trim().TrimEnd('.', ',', ';', ':', '!').TrimEnd();
        return string.IsNullOrEmpty(trimmed) ? null : $"{char.ToUpperInvariant(trimmed[0])}{trimmed[1..]}.";
    }
}
