namespace Confidant.Memory.Intents;

/// <summary>A message as one language reads it: which phrases fill a clause, and what every other word does.</summary>
internal sealed class MessageReading
{
    private const int LongestTopic = 8;

    // Each is weighed against its whole sentence, so their number is bounded; no person asks that much at once.
    private const int MostFindings = 8;

    private readonly PhraseGrammar _grammar;
    private readonly PhraseMatch[]?[] _found;
    private readonly List<PhraseMatch> _matches = [];

    public MessageReading(PhraseGrammar grammar, List<Token> tokens, List<SentenceSpan> sentences)
    {
        _grammar = grammar;
        Tokens = tokens;
        Sentences = sentences;
        Roles = new TokenRole[tokens.Count];
        _found = new PhraseMatch[tokens.Count][];
        for (int i = 0; i < tokens.Count; i++)
        {
            Roles[i] = tokens[i].Kind >= TokenKind.ClauseBreak ? TokenRole.Empty : TokenRole.Statement;
        }

        foreach (SentenceSpan sentence in sentences)
        {
            Read(sentence);
        }
    }

    public List<Token> Tokens { get; }

    public List<SentenceSpan> Sentences { get; }

    public TokenRole[] Roles { get; }

    public List<Finding> Requests { get; } = [];

    public List<Finding> Claims { get; } = [];

    /// <summary>Where the longest phrase of a kind that starts here ends; the place itself if there is none.</summary>
    public int EndOf(PhraseKind kind, int at)
    {
        int end = at;
        foreach (PhraseMatch match in PhrasesAt(at))
        {
            end = match.Rule.Kind == kind ? match.End : end;
        }

        return end;
    }

    /// <summary>Whether a phrase of a kind starts anywhere between two places.</summary>
    public bool Has(PhraseKind kind, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (EndOf(kind, i) > i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody else's words are told between two places. What is asked ("don't tell") tells nothing.</summary>
    public bool IsReported(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Roles[i] != TokenRole.Request && EndOf(PhraseKind.Report, i) > i)
            {
                return true;
            }
        }

        return false;
    }

    public bool HasStatement(int start, int end) => Roles.AsSpan(start, end - start).Contains(TokenRole.Statement);

    /// <summary>The place after the fillers that stand here.</summary>
    public int SkipFillers(int at, int end)
    {
        int next = at < end ? EndOf(PhraseKind.Filler, at) : at;
        while (next > at)
        {
            at = next;
            next = at < end ? EndOf(PhraseKind.Filler, at) : at;
        }

        return Math.Min(at, end);
    }

    public bool IsBreak(int at, int end) => at >= end || Tokens[at].Kind >= TokenKind.ClauseBreak;

    // Each place is read once, however often it is asked about.
    private PhraseMatch[] PhrasesAt(int at)
    {
        if (at >= _found.Length)
        {
            return [];
        }

        if (_found[at] is not { } found)
        {
            _matches.Clear();
            _grammar.FindAt(Tokens, at, _matches);
            _found[at] = found = [.. _matches];
        }

        return found;
    }

    private void Read(SentenceSpan sentence)
    {
        bool starts = true;
        int at = sentence.Start;
        while (at < sentence.End)
        {
            if (IsBreak(at, sentence.End))
            {
                starts = true;
                at++;
            }
            else if (starts && Take(sentence, at) is { } taken)
            {
                at = taken;
            }
            else
            {
                int end = EndOf(PhraseKind.Connective, at);
                end = end > at || !starts ? end : EndOf(PhraseKind.Filler, at);
                Array.Fill(Roles, TokenRole.Empty, at, end - at);
                starts = end > at;
                at = Math.Max(end, at + 1);
            }
        }
    }

    private int? Take(SentenceSpan sentence, int at)
    {
        PhraseMatch[] phrases = PhrasesAt(at);
        for (int i = phrases.Length - 1; i >= 0; i--)
        {
            PhraseMatch match = phrases[i];
            if (match.End > sentence.End || match.Rule.Kind is > PhraseKind.Explain and < PhraseKind.Twitter)
            {
                continue;
            }

            bool named = match.Rule.Kind == PhraseKind.ForgetTopic;
            int topicStart = match.Rule.Traits.HasFlag(PhraseTraits.Own) ? match.End - 1 : match.End;
            Range topic = named ? TopicAt(topicStart, sentence.End) : default;
            int end = named ? topic.End.Value : match.End;
            bool claim = match.Rule.Kind >= PhraseKind.Twitter;
            List<Finding> findings = claim ? Claims : Requests;
            bool filled = named ? end >= match.End && IsTopic(match.Rule, topic) : EndsCleanly(end, sentence.End, match.Rule.Kind);
            if (filled && findings.Count < MostFindings)
            {
                findings.Add(new Finding(match with { End = end }, sentence, topic));
                Array.Fill(Roles, claim ? TokenRole.Statement : TokenRole.Request, at, end - at);
                return end;
            }
        }

        return null;
    }

    // What is asked of sharing and forgetting must fill its clause. Privacy and claims may be followed by a new clause
    // that nothing separates but a joining word.
    private bool EndsCleanly(int at, int end, PhraseKind kind)
    {
        at = SkipFillers(at, end);
        if (IsBreak(at, end) || EndOf(PhraseKind.Reason, at) > at)
        {
            return true;
        }

        bool lenient = kind == PhraseKind.Private || kind >= PhraseKind.Twitter;
        return lenient && (EndOf(PhraseKind.Connective, at) > at || EndOf(PhraseKind.FirstPerson, at) > at);
    }

    private bool IsTopic(PhraseRule rule, Range topic) =>
        !rule.Traits.HasFlag(PhraseTraits.Personal) || EndOf(PhraseKind.Personal, topic.Start.Value + 1) == topic.End.Value;

    private Range TopicAt(int start, int end)
    {
        int at = start;
        while (!IsBreak(at, end) && at - start <= LongestTopic)
        {
            int rest = SkipFillers(at, end);
            if (rest > at && IsBreak(rest, end))
            {
                break;
            }

            if (EndOf(PhraseKind.TopicStop, at) > at && EndOf(PhraseKind.TopicJoin, at) == at)
            {
                return default;
            }

            at++;
        }

        bool tooLong = at - start > LongestTopic;
        bool pronoun = at - start == 1 && EndOf(PhraseKind.Pronoun, start) > start;
        return at == start || tooLong || pronoun ? default : start..at;
    }
}
