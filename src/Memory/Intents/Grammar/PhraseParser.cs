namespace Confidant.Memory.Intents;

/// <summary>Builds automaton states from written phrases; see <see cref="PhraseGrammar"/> for the notation.</summary>
internal sealed class PhraseParser(Vocabulary vocabulary)
{
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);
    private readonly List<PhraseState> _states = [new(0)];

    /// <summary>Every state, by its number; the first is the one before every phrase.</summary>
    public IReadOnlyList<PhraseState> States => _states;

    /// <summary>Forgets the named lists, which are those of one source.</summary>
    public void ForgetLists() => _lists.Clear();

    public void Define(string name, string phrases) => _lists.Add(name, Split(phrases));

    /// <summary>Adds phrases; returns the state in which all of them end.</summary>
    public PhraseState Read(string phrases)
    {
        PhraseState end = NewState();
        int at = 0;
        ReadChoice(Split(phrases), ref at, _states[0], end);
        return end;
    }

    private void ReadChoice(string[] marks, ref int at, PhraseState from, PhraseState end)
    {
        // A state of its own before the words, so that paths into one choice never mix with its neighbours.
        PhraseState current = Branch(from);
        while (at < marks.Length && marks[at] is not (")" or "]"))
        {
            if (marks[at] == "/")
            {
                current.Skip(end);
                current = Branch(from);
                at++;
            }
            else
            {
                current = ReadElement(marks, ref at, current);
            }
        }

        current.Skip(end);
    }

    private PhraseState ReadElement(string[] marks, ref int at, PhraseState from)
    {
        string mark = marks[at++];
        PhraseState end = NewState();
        switch (mark)
        {
            case "(" or "[":
                ReadChoice(marks, ref at, from, end);
                at++;
                if (mark == "[")
                {
                    from.Skip(end);
                }

                break;
            case "<any>":
                from.Step(Vocabulary.Unknown, end);
                break;
            case ['<', .. string name, '>']:
                int inner = 0;
                ReadChoice(_lists[name], ref inner, from, end);
                break;
            default:
                from.Step(vocabulary.Add(mark), end);
                break;
        }

        return end;
    }

    private PhraseState Branch(PhraseState from)
    {
        PhraseState next = NewState();
        from.Skip(next);
        return next;
    }

    private PhraseState NewState()
    {
        var state = new PhraseState(_states.Count);
        _states.Add(state);
        return state;
    }

    private static string[] Split(string phrases)
    {
        foreach (string mark in (string[])["(", ")", "[", "]", "/"])
        {
            phrases = phrases.Replace(mark, $" {mark} ", StringComparison.Ordinal);
        }

        return phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
