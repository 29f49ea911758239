using System.Runtime.InteropServices;

namespace Confidant.Memory.Intents;

/// <summary>Makes an automaton deterministic (subset construction), so that reading costs one look per word.</summary>
/// <param name="vocabulary">Its words.</param>
/// <param name="states">Its states by their numbers, the first one first.</param>
internal sealed class PhraseCompiler(Vocabulary vocabulary, IReadOnlyList<PhraseState> states)
{
    private readonly Dictionary<int[], PhraseNode> _nodes = new(StateSets.Comparer);
    private readonly Queue<(PhraseNode Node, int[] Set)> _open = new();

    // What is reached from one state is needed again and again; from several together it is put together anew.
    private readonly int[]?[] _reached = new int[states.Count][];
    private readonly int[] _seen = new int[states.Count];
    private readonly Stack<int> _stack = new();
    private readonly List<int> _found = [];
    private readonly List<(int Word, int Target)> _steps = [];
    private readonly List<int> _targets = [];
    private int _look;

    public PhraseNode Compile()
    {
        PhraseNode first = NodeOf([0]);
        while (_open.TryDequeue(out (PhraseNode Node, int[] Set) open))
        {
            Expand(open.Node, open.Set);
        }

        return first;
    }

    private void Expand(PhraseNode node, int[] set)
    {
        _steps.Clear();
        foreach (int number in set)
        {
            if (states[number].Next is { } next)
            {
                _steps.Add((states[number].Word, next.Number));
            }
        }

        _steps.Sort();
        int at = 0;
        int[] any = TargetsOf(Vocabulary.Unknown, ref at).ToArray();
        node.AnyWord = any.Length > 0 ? NodeOf(any) : null;
        while (at < _steps.Count)
        {
            int word = _steps[at].Word;
            node.Steps.Add(word, NodeOf(TargetsOf(word, ref at, vocabulary.IsWord(word) ? any : [])));
        }
    }

    private ReadOnlySpan<int> TargetsOf(int word, ref int at, ReadOnlySpan<int> others = default)
    {
        _targets.Clear();
        for (; at < _steps.Count && _steps[at].Word == word; at++)
        {
            _targets.Add(_steps[at].Target);
        }

        _targets.AddRange(others);
        return CollectionsMarshal.AsSpan(_targets);
    }

    private PhraseNode NodeOf(ReadOnlySpan<int> from)
    {
        int[] set = from.Length == 1 ? _reached[from[0]] ??= Reach(from) : Reach(from);
        if (!_nodes.TryGetValue(set, out PhraseNode? node))
        {
            node = new PhraseNode { Rules = RulesOf(set) };
            _nodes.Add(set, node);
            _open.Enqueue((node, set));
        }

        return node;
    }

    // Of the rules that end in one place the last is tried first: a topic before everything, and last what must stand alone.
    private PhraseRule[] RulesOf(int[] set) =>
    [
        .. set.Select(number => states[number].Rule).OfType<PhraseRule>()
            .OrderByDescending(static rule => rule.Kind)
            .ThenBy(static rule => rule.Traits != PhraseTraits.Alone),
    ];

    // States that only lead on without a word are left out: they tell sets apart that read alike.
    private int[] Reach(ReadOnlySpan<int> from)
    {
        _look++;
        _found.Clear();
        foreach (int number in from)
        {
            _stack.Push(number);
        }

        while (_stack.TryPop(out int number))
        {
            if (_seen[number] == _look)
            {
                continue;
            }

            _seen[number] = _look;
            PhraseState state = states[number];
            if (!state.IsEmpty)
            {
                _found.Add(number);
            }

            foreach (PhraseState next in state.Skips)
            {
                _stack.Push(next.Number);
            }
        }

        _found.Sort();
        return [.. _found];
    }

    /// <summary>Equal are sets of the same states.</summary>
    private sealed class StateSets : IEqualityComparer<int[]>
    {
        public static readonly StateSets Comparer = new();

        /// <inheritdoc/>
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        /// <inheritdoc/>
        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
