namespace Confidant.Memory;

/// <summary>Reads the statements of a message by rules. Safe for concurrent use.</summary>
public static class StatementReader
{
    private const int MinGenericContentWords = 4;
    private const int MaxStatements = 20;
    private const double GenericImportance = .3;

    /// <summary>The statements of a message, in its order; at most twenty. Empty for small talk, questions and commands.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    /// <param name="authorName">Who said them.</param>
    /// <param name="saidAt">When; "tomorrow" is counted from it.</param>
    public static IReadOnlyList<Statement> Read(string text, Language language, string authorName, DateTimeOffset saidAt)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(authorName);
        var statements = new List<Statement>();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (!SentenceGate.MayState(sentence, language))
            {
                continue;
            }

            foreach (var clause in ClauseSplitter.Split(sentence.Text, language))
            {
                if (statements.Count < MaxStatements && Read(clause, language, authorName, saidAt) is { } statement)
                {
                    statements.Add(statement);
                }
            }
        }

        return statements;
    }

    /// <summary>Reads a memory's quote, which may lack the subject that it shared with the words before it.</summary>
    public static Statement? ReadQuote(string quote, Language language, string authorName, DateTimeOffset saidAt)
    {
        var whole = Read(quote, language, authorName, saidAt);
        if (whole.Count > 0)
        {
            return whole[0];
        }

        var tokens = ClauseTokenizer.Tokenize(quote, language);
        if (language != Language.English || tokens.Count == 0 || !ClauseWords.SharedVerbs.Contains(tokens[0].Word))
        {
            return null;
        }

        string text = "I " + quote;
        return Read(new Clause(quote, text, ClauseTokenizer.Tokenize(text, language)), language, authorName, saidAt);
    }

    private static Statement? Read(Clause clause, Language language, string authorName, DateTimeOffset saidAt)
    {
        foreach (var rule in StatementRule.Of(language))
        {
            if (rule.Pattern.Match(clause.Tokens) is { } slots
                && StatementDetails.Apply(rule, slots, clause, language, authorName, saidAt) is { } statement)
            {
                return statement;
            }
        }

        return OthersStatement.Read(clause, language, saidAt) ?? ReadGeneric(clause, language, authorName, saidAt);
    }

    private static Statement? ReadGeneric(Clause clause, Language language, string authorName, DateTimeOffset saidAt)
    {
        int contentWords = 0;
        foreach (var token in clause.Tokens)
        {
            contentWords += StopWords.Of(language).Contains(token.Word) || token.Word.Length < 2 || token.Word == "'s" ? 0 : 1;
        }

        if (contentWords < MinGenericContentWords)
        {
            return null;
        }

        bool isSpeaker = StatementDetails.IsSpeakerSubject(clause, language);
        return new Statement
        {
            Quote = clause.Quote,
            Text = clause.Text,
            Language = language,
            IsBySpeakerOfThemselves = isSpeaker,
            IsAboutSpeaker = isSpeaker && !PersonMentions.MayMention(clause.Text, language, authorName),
            HappenedAt = DateResolver.Resolve(clause.Tokens, saidAt, StatementDetails.IsPast(clause, language)),
            Persons = NameFinder.FindPersons(clause),
            Entities = NameFinder.FindEntities(clause, language, authorName),
            Importance = GenericImportance,
            Confidence = .5,
        };
    }
}
