using System.Buffers;

namespace Confidant.Memory.Intents;

/// <summary>Reads phrase lists into one automaton and finds their phrases among tokens, each place in time bounded by the
/// longest phrase. Immutable once built, so safe to share.</summary>
/// <remarks>
/// A line <c>name = words / words</c> names alternatives, within its source; a line <c>private alone: words / words</c> is
/// a rule. A line without such a heading goes on with the one before. <c>[…]</c> is optional, <c>(a / b)</c> a choice,
/// <c>&lt;name&gt;</c> a named list, and <c>&lt;any&gt;</c> one word of any kind.
/// </remarks>
internal sealed class PhraseGrammar
{
    private static readonly SearchValues<char> _headingLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ- ");

    private readonly PhraseNode _first;

    public PhraseGrammar(Vocabulary vocabulary, params string[] sources)
    {
        var parser = new PhraseParser(vocabulary);
        foreach (string source in sources)
        {
            Read(source, parser);
            parser.ForgetLists();
        }

        _first = new PhraseCompiler(vocabulary, parser.States).Compile();
    }

    /// <summary>Adds every phrase that starts at this token, the shortest first.</summary>
    public void FindAt(List<Token> tokens, int start, List<PhraseMatch> matches)
    {
        PhraseNode? node = _first;
        for (int at = start; at < tokens.Count; at++)
        {
            node = node.Next(tokens[at]);
            if (node is null)
            {
                return;
            }

            foreach (PhraseRule rule in node.Rules)
            {
                matches.Add(new PhraseMatch(rule, start, at + 1));
            }
        }
    }

    private static void Read(string source, PhraseParser parser)
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
                parser.Read(phrases).Rule = RuleOf(line[..heading]);
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
