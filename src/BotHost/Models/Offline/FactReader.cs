using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Reads the statements of recalled rows.</summary>
/// <param name="analyzer">Makes their terms.</param>
internal sealed class FactReader(TextAnalyzer analyzer)
{
    /// <summary>The facts in rows, in their order.</summary>
    public List<KnownFact> Read(IReadOnlyList<RecalledRow> rows)
    {
        var facts = new List<KnownFact>();
        foreach (var row in rows)
        {
            if (row.Kind == RowKind.Memory)
            {
                if (ReadMemory(row) is { } known)
                {
                    facts.Add(known);
                }

                continue;
            }

            foreach (var statement in StatementReader.Read(MediaNotes.WordsOf(row.Text), row.Language, row.AuthorName, row.SaidAt))
            {
                facts.Add(ToFact(row, statement));
            }
        }

        return facts;
    }

    // "No, it's on Friday" tells nothing by its own words; what was learned from it does.
    private KnownFact? ReadMemory(RecalledRow row)
    {
        if (StatementReader.ReadQuote(row.Text, row.Language, row.AuthorName, row.SaidAt) is { } quoted)
        {
            return ToFact(row, quoted);
        }

        string told = row.Restatement ?? string.Empty;
        var statements = StatementReader.Read(told, row.Language, row.AuthorName, row.SaidAt);
        if (statements.Count == 0)
        {
            return null;
        }

        bool isOfAuthor = told.StartsWith(row.AuthorName, StringComparison.Ordinal);
        return ToFact(row, statements[0] with { IsBySpeakerOfThemselves = isOfAuthor }) with { Told = told };
    }

    private KnownFact ToFact(RecalledRow row, Statement statement)
    {
        var index = analyzer.Index(statement.Text, statement.Language);
        return new KnownFact(row, statement, index.Terms.ToHashSet(StringComparer.Ordinal), index.HasTimeExpression);
    }
}
