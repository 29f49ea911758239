namespace Confidant.Memory;

/// <summary>Finds what a correction corrects among what its author said shortly before.</summary>
internal static class Antecedent
{
    private static readonly TimeSpan _reach = TimeSpan.FromHours(2);

    /// <summary>The corrected statement, with what it ends and rests on; null where nothing said before has a place for the value.</summary>
    public static Statement? Correct(CorrectedValue value, Speech speech, IReadOnlyList<EarlierMessage> earlier)
    {
        for (int i = 0; i < earlier.Count; i++)
        {
            if (speech.SaidAt - earlier[i].SaidAt > _reach)
            {
                return null;
            }

            var said = Read(earlier, i, speech);
            for (int j = said.Count - 1; j >= 0; j--)
            {
                if (Splice.Make(value, said[j], speech, earlier[i].SaidAt) is { } corrected)
                {
                    return corrected with
                    {
                        Corrects = corrected.Corrects ?? End(said, said[j], corrected, earlier[i].Message),
                        RestsOn = [earlier[i].Message, .. said[j].RestsOn],
                    };
                }
            }
        }

        return null;
    }

    /// <summary>The end of the message just before, where it states one thing of the same kind: "no, we decided to use MySQL".</summary>
    public static Correction? FindSameKind(Statement statement, Speech speech, IReadOnlyList<EarlierMessage> earlier)
    {
        bool isReplaceable = statement.Topic is Topics.Decision or Topics.Plan or Topics.Event or Topics.Wish or Topics.Goal or Topics.Value;
        if (!isReplaceable || earlier.Count == 0 || speech.SaidAt - earlier[0].SaidAt > _reach)
        {
            return null;
        }

        var said = Read(earlier, 0, speech);
        return said.Count == 1 && said[0].Topic == statement.Topic && said[0].Attribute is null
            ? new Correction.OfMessage(earlier[0].Message)
            : null;
    }

    // A correction may itself be corrected.
    private static IReadOnlyList<Statement> Read(IReadOnlyList<EarlierMessage> earlier, int index, Speech speech) =>
        StatementReader.Read(
            earlier[index].Text,
            LanguageDetector.Detect(earlier[index].Text) ?? speech.Language,
            speech.AuthorName,
            earlier[index].SaidAt,
            [.. earlier.Skip(index + 1)]);

    // A message that said more than this keeps the rest of it.
    private static Correction? End(IReadOnlyList<Statement> said, Statement wrong, Statement corrected, MessageId message)
    {
        if (said.Count == 1)
        {
            return new Correction.OfMessage(message);
        }

        if (corrected.Attribute is not null && corrected.Attribute == wrong.Attribute)
        {
            return null;
        }

        var terms = CorrectionTerms.Of(wrong.Text, wrong.Language);
        return terms.Count >= 2 ? new Correction.OfTerms(terms) : null;
    }
}
