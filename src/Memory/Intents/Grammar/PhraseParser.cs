namespace Confidant.Memory.Intents;

/// <summary>Builds automaton states from written phrases; see <see cref="PhraseGrammar"/> for the notation.</summary>
internal sealed class PhraseParser(Vocabulary vocabulary)
{
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);

    public void Define(string name, string phrases) => _lists.Add(name, Split(phrases));

    /// <summary>Adds phrases after a state; returns the state in which all of them end.</summary>
    public PhraseState Read(string phrases, PhraseState from)
    {
        var end = new PhraseState();
        int at = 0;
        ReadChoice(Split(phrases), ref at, from, end);
        return end;
    }

    private void ReadChoice(string[] marks, ref int at, PhraseState from, PhraseState end)
    {
        // A state of its own before the words, so that paths into one choice never mix with its neighbours.
        PhraseState current = Skip(from);
        while (at < marks.Length && marks[at] is not (")" or "]"))
        {
            if (marks[at] == "/")
            {
                current.Skips.Add(end);
                current = Skip(from);
                at++;
            }
            else
            {
                current = ReadElement(marks, ref at, current);
            }
        }

        current.Skips.Add(end);
    }

    private PhraseState ReadElement(string[] marks, ref int at, PhraseState from)
    {
        string mark = marks[at++];
        var end = new PhraseState();
        switch (mark)
        {
            case "(" or "[":
                ReadChoice(marks, ref at, from, end);
                at++;
                if (mark == "[")
                {
                    from.Skips.Add(end);
                }

                break;
            case "<any>":
                from.AnyWord = end;
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

    private static PhraseState Skip(PhraseState from)
    {
        var next = new PhraseState();
        from.Skips.Add(next);
        return next;
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
