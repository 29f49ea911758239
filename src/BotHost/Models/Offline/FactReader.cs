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
                if (StatementReader.ReadQuote(row.Text, row.Language, row.AuthorName, row.SaidAt) is { } statement)
                {
                    facts.Add(ToFact(row, statement));
                }

                continue;
            }

            foreach (var statement in StatementReader.Read(row.Text, row.Language, row.AuthorName, row.SaidAt))
            {
                facts.Add(ToFact(row, statement));
            }
        }

        return facts;
    }

    private KnownFact ToFact(RecalledRow row, Statement statement)
    {
        var index = analyzer.Index(statement.Text, statement.Language);
        return new KnownFact(row, statement, index.Terms.ToHashSet(StringComparer.Ordinal), index.HasTimeExpression);
    }
}
