using System.Buffers;

namespace Confidant.Memory.Intents;

/// <summary>Reads phrase lists into one automaton and finds their phrases among tokens, each place in time bounded by the
/// longest phrase. Immutable once built, so safe to share.</summary>
/// <remarks>
/// A line <c>name = words / words</c> names alternatives, within its source; a line <c>private alone: words / words</c> is a rule. A line without
/// such a heading goes on with the one before. <c>[…]</c> is optional, <c>(a / b)</c> a choice, <c>&lt;name&gt;</c>
/// a named list, and <c>&lt;any&gt;</c> one word of any kind.
/// </remarks>
internal sealed class PhraseGrammar
{
    private static readonly SearchValues<char> _headingLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ- ");

    private readonly PhraseState _start = new();
    private readonly Dictionary<int, List<PhraseState>> _first = [];

    public PhraseGrammar(Vocabulary vocabulary, params string[] sources)
    {
        foreach (string source in sources)
        {
            Read(source, new PhraseParser(vocabulary));
        }

        GatherFirstWords();
    }

    /// <summary>Adds every phrase that starts at this token, the shortest first.</summary>
    public void FindAt(List<Token> tokens, int start, List<PhraseMatch> matches)
    {
        if (!_first.TryGetValue(tokens[start].Word, out List<PhraseState>? first))
        {
            return;
        }

        var states = new HashSet<PhraseState>();
        foreach (PhraseState state in first)
        {
            Close(state, states);
        }

        for (int at = start + 1; states.Count > 0; at++)
        {
            foreach (PhraseState state in states)
            {
                if (state.Rule is { } rule)
                {
                    matches.Add(new PhraseMatch(rule, start, at));
                }
            }

            if (at >= tokens.Count)
            {
                return;
            }

            var next = new HashSet<PhraseState>();
            foreach (PhraseState state in states)
            {
                Enter(state, tokens[at], next);
            }

            states = next;
        }
    }

    private void Read(string source, PhraseParser parser)
    {
        foreach (string line in JoinedLines(source))
        {
            int heading = line.AsSpan().IndexOfAnyExcept(_headingLetters);
            string phrases = line[(heading + 1)..];
            if (line[heading] == '=')
            {
                parser.Define(line[..heading].Trim(), phrases);
            }
            else
            {
                parser.Read(phrases, _start).Rule = RuleOf(line[..heading]);
            }
        }
    }

    // Most words start no phrase: one look here says so.
    private void GatherFirstWords()
    {
        var reached = new HashSet<PhraseState>();
        Close(_start, reached);
        foreach ((int word, List<PhraseState> targets) in reached.SelectMany(state => state.Steps))
        {
            if (!_first.TryGetValue(word, out List<PhraseState>? first))
            {
                _first.Add(word, first = []);
            }

            first.AddRange(targets);
        }
    }

    private static void Enter(PhraseState from, Token token, HashSet<PhraseState> reached)
    {
        if (from.AnyWord is { } any && token.Kind is TokenKind.Word)
        {
            Close(any, reached);
        }

        if (token.Word != Vocabulary.Unknown && from.Steps.TryGetValue(token.Word, out List<PhraseState>? targets))
        {
            foreach (PhraseState target in targets)
            {
                Close(target, reached);
            }
        }
    }

    private static void Close(PhraseState state, HashSet<PhraseState> reached)
    {
        if (reached.Add(state))
        {
            foreach (PhraseState next in state.Skips)
            {
                Close(next, reached);
            }
        }
    }

    private static PhraseRule RuleOf(string heading)
    {
        string[] words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        PhraseTraits traits = PhraseTraits.None;
        foreach (string word in words.Skip(1))
        {
            traits |= Enum.Parse<PhraseTraits>(word, ignoreCase: true);
        }

        return new PhraseRule(Enum.Parse<PhraseKind>(words[0].Replace("-", "", StringComparison.Ordinal), true), traits);
    }

    private static List<string> JoinedLines(string source)
    {
        var lines = new List<string>();
        foreach (string line in source.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int heading = line.AsSpan().IndexOfAnyExcept(_headingLetters);
            if (heading > 0 && line[heading] is (':' or '='))
            {
                lines.Add(line);
            }
            else
            {
                lines[^1] += " " + line;
            }
        }

        return lines;
    }
}
