namespace Confidant.Memory;

/// <summary>Reads the statements of a message by rules. Safe for concurrent use.</summary>
public static class StatementReader
{
    private const int MaxStatements = 20;

    /// <summary>The statements of a message, in its order; at most twenty. Empty for small talk, questions and commands.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    /// <param name="authorName">Who said them.</param>
    /// <param name="saidAt">When; "tomorrow" is counted from it.</param>
    public static IReadOnlyList<Statement> Read(string text, Language language, string authorName, DateTimeOffset saidAt) =>
        Read(text, language, authorName, saidAt, []);

    /// <summary>The statements of a message that may correct what its author said before it.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    /// <param name="authorName">Who said them.</param>
    /// <param name="saidAt">When; "tomorrow" is counted from it.</param>
    /// <param name="earlier">What the author said before, the latest first.</param>
    public static IReadOnlyList<Statement> Read(
        string text, Language language, string authorName, DateTimeOffset saidAt, IReadOnlyList<EarlierMessage> earlier)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(authorName);
        ArgumentNullException.ThrowIfNull(earlier);
        var reading = new MessageStatements(new Speech(language, authorName, saidAt), earlier);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (reading.Statements.Count >= MaxStatements)
            {
                break;
            }

            reading.Add(sentence);
        }

        return reading.Statements.Count > MaxStatements
            ? reading.Statements.GetRange(0, MaxStatements)
            : reading.Statements;
    }

    /// <summary>Whether a message states something, or corrects what was said before it.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    public static bool States(string text, Language language) =>
        Read(text, language, string.Empty, DateTimeOffset.UnixEpoch).Count > 0
        || SentenceSplitter.Split(text).Any(sentence => !sentence.IsQuestion && CorrectionReader.IsCorrection(sentence.Text, language));

    /// <summary>Reads a memory's quote, which may lack the subject that it shared with the words before it.</summary>
    public static Statement? ReadQuote(string quote, Language language, string authorName, DateTimeOffset saidAt)
    {
        var whole = Read(quote, language, authorName, saidAt);
        if (whole.Count > 0)
        {
            return whole[0];
        }

        var tokens = ClauseTokenizer.Tokenize(quote, language);
        return language == Language.English && tokens.Count > 0 && ClauseWords.SharedVerbs.Contains(tokens[0].Word)
            ? Read(Clause.Of(quote, "I " + quote, language), new Speech(language, authorName, saidAt))
            : null;
    }

    internal static Statement? Read(Clause clause, Speech speech)
    {
        var subject = SubjectReader.Read(clause, speech.Language);
        if (OthersStatement.Read(clause, subject, speech) is { } ofOthers)
        {
            return ofOthers;
        }

        if (Match(StatementRule.OfSpeaker(speech.Language), clause, speech, isOwn: true) is { } own)
        {
            return own.Topic == Topics.Plan || own.Topic == Topics.Possession ? EventStatement.Read(clause, subject, speech) ?? own : own;
        }

        return Match(StatementRule.OfGroup(speech.Language), clause, speech, isOwn: false)
            ?? EventStatement.Read(clause, subject, speech)
            ?? GenericStatement.Read(clause, subject, speech);
    }

    private static Statement? Match(IReadOnlyList<StatementRule> rules, Clause clause, Speech speech, bool isOwn)
    {
        foreach (var rule in rules)
        {
            if (rule.Pattern.Match(clause.Tokens, clause.Body) is { } slots
                && StatementDetails.Apply(rule, slots, clause, speech, isOwn) is { } statement)
            {
                return statement;
            }
        }

        return null;
    }
}
