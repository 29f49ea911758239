namespace Confidant.Memory;

/// <summary>Finds the statements in messages by rules, without a model. Safe for concurrent use.</summary>
/// <param name="analyzer">Makes the index of each statement.</param>
public sealed class OfflineExtractor(TextAnalyzer analyzer) : IMemoryExtractor
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<ExtractedMemory>>> ExtractAsync(
        IReadOnlyList<LearningSource> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<IReadOnlyList<ExtractedMemory>>>([.. batch.Select(Extract)]);
    }

    /// <summary>The statements of one message, in its order.</summary>
    public IReadOnlyList<ExtractedMemory> Extract(LearningSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var memories = new List<ExtractedMemory>();
        foreach (var statement in StatementReader.Read(
            source.Text, source.Language, source.AuthorName, source.SaidAt, source.Earlier))
        {
            memories.Add(ToMemory(statement, source));
        }

        return memories;
    }

    private ExtractedMemory ToMemory(Statement statement, LearningSource source) => new()
    {
        Quote = statement.Quote,
        Restatement = StatementRestater.Restate(statement, source.AuthorName, source.SaidAt),
        IsAboutSpeaker = statement.IsAboutSpeaker,
        IsOfSpeaker = statement.IsBySpeakerOfThemselves,
        Value = statement.Value,
        Keywords = Keywords(statement),
        Index = Index(statement, source.SaidAt),
        HappenedAt = statement.HappenedAt,
        Location = statement.Location,
        Persons = statement.Persons,
        Entities = statement.Entities,
        Topic = statement.Topic,
        Attribute = statement.Attribute,
        Corrects = statement.Corrects,
        AlsoRestsOn = [.. statement.RestsOn.Distinct()],
        Importance = statement.Importance,
        Confidence = statement.Confidence,
    };

    private static List<string> Keywords(Statement statement)
    {
        var keywords = new List<string>();
        foreach (var token in ClauseTokenizer.Tokenize(statement.Text, statement.Language))
        {
            string word = token.Text.ToLowerInvariant();
            if (word.Length > 1 && !StopWords.Of(statement.Language).Contains(token.Word) && token.Word != "'s"
                && !keywords.Contains(word))
            {
                keywords.Add(word);
            }
        }

        return keywords;
    }

    // A question asks by its own words ("my job", "on 27 November") for what was said in others ("I work as a nurse", "tomorrow").
    private IndexedText Index(Statement statement, DateTimeOffset saidAt)
    {
        var index = analyzer.Index(statement.Text, statement.Language);
        string dated = StatementRestater.WithDates(statement.Text, statement, saidAt);
        return TopicWords.AddTo(
            dated == statement.Text
                ? index
                : index with { Terms = [.. index.Terms.Concat(analyzer.Terms(dated, statement.Language))] },
            statement.Topic,
            analyzer);
    }
}
