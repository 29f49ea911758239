namespace Confidant.Memory;

/// <summary>Keeps one row for each message: a memory stands for the turn it came from, unless the turn says more of what is
/// asked.</summary>
internal static class OneRowPerMessage
{
    private const int LengthOfCopies = 80;

    /// <summary>Chooses among rows that were read.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="ranks">The rank of each.</param>
    /// <param name="maxRows">How many to return at the most.</param>
    /// <returns>The chosen rows, best first.</returns>
    public static IReadOnlyList<RecalledRow> Choose(
        IReadOnlyList<RecalledRow> rows, Dictionary<RowReference, RankedRow> ranks, int maxRows)
    {
        var ordered = rows
            .Where(row => ranks.ContainsKey(row.Reference))
            .OrderBy(row => ranks[row.Reference])
            .ToList();
        var messages = new Dictionary<MessageId, Candidate>();
        var order = new List<Candidate>();
        foreach (var row in ordered)
        {
            var rank = ranks[row.Reference];
            var scored = row with { Score = rank.Score };
            var known = row.Sources.Select(messages.GetValueOrDefault).FirstOrDefault(candidate => candidate is not null);
            if (known is null)
            {
                known = new Candidate(rank.Score);
                order.Add(known);
            }

            known.Offer(scored, rank.MatchedTerms);
            foreach (var source in row.Sources)
            {
                messages.TryAdd(source, known);
            }
        }

        return [.. WithoutCopies(order.Select(static candidate => candidate.Chosen)).Take(maxRows)];
    }

    // So many words are not said twice by chance: a notice that was posted again tells nothing new.
    private static IEnumerable<RecalledRow> WithoutCopies(IEnumerable<RecalledRow> rows)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        return rows.Where(row => row.Text.Length < LengthOfCopies || said.Add(row.Text));
    }

    private sealed class Candidate(double score)
    {
        private RecalledRow? _turn;
        private RecalledRow? _memory;
        private int _turnTerms;
        private int _memoryTerms;
        private int _memories;

        public RecalledRow Chosen
        {
            get
            {
                // Where nothing tells the statements of a message apart, the turn holds them all.
                bool turnSaysMore = _turn is not null
                    && (_memory is null || _turnTerms > _memoryTerms || (_turnTerms == 0 && _memories > 1));
                return (turnSaysMore ? _turn! : _memory!) with { Score = score };
            }
        }

        public void Offer(RecalledRow row, int matchedTerms)
        {
            if (row.Kind == RowKind.Turn)
            {
                _turn ??= row;
                _turnTerms = Math.Max(_turnTerms, matchedTerms);
                return;
            }

            _memories++;
            if (_memory is null || matchedTerms > _memoryTerms)
            {
                _memory = row;
                _memoryTerms = matchedTerms;
            }
        }
    }
}
