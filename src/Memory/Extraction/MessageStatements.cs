namespace Confidant.Memory;

/// <summary>The statements of one message while it is read: later sentences correct earlier ones, and pronouns look back.</summary>
/// <param name="speech">Who says it.</param>
/// <param name="earlier">What the author said before, the latest first.</param>
internal sealed class MessageStatements(Speech speech, IReadOnlyList<EarlierMessage> earlier)
{
    private string? _lastPerson;
    private bool _mayCorrect;

    /// <summary>What has been read so far, in order.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>Reads the next sentence.</summary>
    public void Add(Sentence sentence)
    {
        if (sentence.IsQuestion)
        {
            _mayCorrect = false;
            return;
        }

        string text = Preamble.Strip(sentence.Text, speech.Language);
        if (text.Length == 0)
        {
            return;
        }

        if (StyleRequest.Read(text, speech) is { } style)
        {
            Statements.Add(style);
            return;
        }

        if (Retraction.Read(text, speech, earlier) is { } retraction)
        {
            int from = Statements.Count;
            AddClauses(retraction.Rest);
            if (Statements.Count > from)
            {
                Statements[from] = Statements[from] with { Corrects = retraction.Ends };
            }

            return;
        }

        if (CorrectionReader.IsCue(text, speech.Language))
        {
            _mayCorrect = true;
            return;
        }

        if (!Correct(text))
        {
            AddClauses(text);
        }

        _mayCorrect = false;
    }

    private bool Correct(string text)
    {
        if (CorrectionReader.ReadValue(text, speech, _mayCorrect) is not { } value)
        {
            return false;
        }

        // Within one message nothing of the wrong word is learned at all.
        if (Statements.Count > 0 && Splice.Make(value, Statements[^1], speech, speech.SaidAt) is { } corrected)
        {
            Statements[^1] = corrected;
        }
        else if (Statements.Count == 0 && Antecedent.Correct(value, speech, earlier) is { } statement)
        {
            Statements.Add(statement);
        }

        // A value that corrects nothing says nothing: "no, at 9".
        return true;
    }

    private void AddClauses(string text)
    {
        if (!SentenceGate.MayState(new Sentence(text, false), speech.Language))
        {
            return;
        }

        bool isCued = _mayCorrect || CorrectionReader.StartsWithCue(text, speech.Language);
        foreach (var clause in ClauseSplitter.Split(text, speech.Language))
        {
            var named = Pronouns.Resolve(clause, _lastPerson, speech.Language);
            if (StatementReader.Read(named, speech) is not { } statement)
            {
                continue;
            }

            if (isCued && statement.Attribute is null && statement.Corrects is null && Statements.Count == 0)
            {
                statement = statement with { Corrects = Antecedent.FindSameKind(statement, speech, earlier) };
            }

            _lastPerson = statement.Persons.Count switch { 0 => _lastPerson, 1 => statement.Persons[0], _ => null };
            Statements.Add(statement);
        }
    }
}
