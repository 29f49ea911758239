namespace Confidant.Memory.Intents;

/// <summary>Makes an automaton deterministic (subset construction), so that reading costs one look per word.</summary>
internal sealed class PhraseCompiler(Vocabulary vocabulary)
{
    private readonly Dictionary<string, PhraseNode> _nodes = [];
    private readonly Dictionary<PhraseState, int> _numbers = [];
    private readonly Queue<(PhraseNode Node, HashSet<PhraseState> States)> _open = new();

    public PhraseNode Compile(PhraseState start)
    {
        PhraseNode first = NodeOf(Closure([start]));
        while (_open.TryDequeue(out (PhraseNode Node, HashSet<PhraseState> States) open))
        {
            Expand(open.Node, open.States);
        }

        return first;
    }

    private void Expand(PhraseNode node, HashSet<PhraseState> states)
    {
        PhraseState[] any = [.. states.Select(state => state.AnyWord).OfType<PhraseState>()];
        node.AnyWord = any.Length > 0 ? NodeOf(Closure(any)) : null;
        foreach (IGrouping<int, PhraseState> step in
            from state in states
            from pair in state.Steps
            from target in pair.Value
            group target by pair.Key)
        {
            node.Steps.Add(step.Key, NodeOf(Closure(vocabulary.IsWord(step.Key) ? step.Concat(any) : step)));
        }
    }

    private PhraseNode NodeOf(HashSet<PhraseState> states)
    {
        string key = string.Join(',', states.Select(Number).Order());
        if (!_nodes.TryGetValue(key, out PhraseNode? node))
        {
            node = new PhraseNode { Rules = [.. states.Select(state => state.Rule).OfType<PhraseRule>()] };
            _nodes.Add(key, node);
            _open.Enqueue((node, states));
        }

        return node;
    }

    private int Number(PhraseState state)
    {
        if (!_numbers.TryGetValue(state, out int number))
        {
            _numbers.Add(state, number = _numbers.Count);
        }

        return number;
    }

    // States that only lead on without a word are left out: they tell sets apart that read alike.
    private static HashSet<PhraseState> Closure(IEnumerable<PhraseState> from)
    {
        var seen = new HashSet<PhraseState>();
        var stack = new Stack<PhraseState>(from);
        while (stack.TryPop(out PhraseState? state))
        {
            if (seen.Add(state))
            {
                state.Skips.ForEach(stack.Push);
            }
        }

        seen.RemoveWhere(state => state.Rule is null && state.AnyWord is null && state.Steps.Count == 0);
        return seen;
    }
}
