namespace Confidant.Memory;

/// <summary>Scores the candidates of one partition: a weighted sum, with weights fitted on LoCoMo.</summary>
/// <remarks>Statistics are the partition's own. idf = ln(1 + (N − n + .5)/(n + .5)); sat = 1.9·tf/(tf + .9·(1 − b + b·len/avg)),
/// tf binary. The partition tells totals only, so the average length of a row with its neighbours is taken from the average row
/// and segment.</remarks>
internal sealed class RowScorer
{
    private const double NearLengthBias = .4;
    private const double SegmentLengthBias = .75;

    private readonly RecallCues _cues;
    private readonly PartitionCandidates _candidates;
    private readonly IReadOnlyList<CandidateRow> _rows;
    private readonly CandidateNeighbours _neighbours;
    private readonly int[] _segments;
    private readonly int _segmentCount;
    private readonly double[] _windowWords;
    private readonly double[] _rowScores;
    private readonly double[] _windowScores;
    private readonly double[] _segmentScores;
    private readonly int _partitionOrder;
    private readonly int[] _matched;
    private readonly double _averageRow;
    private readonly double _averageWindow;
    private readonly double _averageSegment;

    private RowScorer(PartitionCandidates candidates, RecallCues cues, int partitionOrder)
    {
        _partitionOrder = partitionOrder;
        _candidates = candidates;
        _cues = cues;
        _rows = candidates.Rows;
        _rowScores = new double[_rows.Count];
        _windowScores = new double[_rows.Count];
        _segmentScores = new double[_rows.Count];
        _matched = new int[_rows.Count];
        _windowWords = new double[_rows.Count];
        _neighbours = new CandidateNeighbours(_rows);
        _segments = new int[_rows.Count];
        _segmentCount = NumberSegments();
        var totals = candidates.Statistics;
        double rows = Math.Max(totals.Rows, 1);
        double segments = Math.Max(totals.Segments, 1);
        _averageRow = Math.Max(totals.Words / rows, 1);
        _averageSegment = Math.Max(totals.Words / segments, 1);
        double rowsPerSegment = Math.Max(rows / segments, 1);
        _averageWindow = _averageRow * (rowsPerSegment <= 3 ? rowsPerSegment : 5 - (6 / rowsPerSegment));
    }

    /// <summary>The partition that is scored.</summary>
    public PartitionCandidates Candidates => _candidates;

    /// <summary>Counts the words of a question in every candidate.</summary>
    /// <param name="candidates">One partition's.</param>
    /// <param name="cues">The question.</param>
    /// <param name="termGroups">The words of the question.</param>
    /// <param name="partitionOrder">The partition's place in the audience.</param>
    public static RowScorer Create(
        PartitionCandidates candidates, RecallCues cues, IReadOnlyList<TermGroup> termGroups, int partitionOrder)
    {
        var scorer = new RowScorer(candidates, cues, partitionOrder);
        scorer.AddWindowWords();
        foreach (var group in termGroups)
        {
            scorer.AddTerm(group);
        }

        return scorer;
    }

    /// <summary>Scores every candidate, or those that have a cosine.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="cosines">How near to the question a row is; null where words alone count.</param>
    public List<RankedRow> Rank(ScoreWeights weights, Dictionary<RowReference, double>? cosines)
    {
        var ranked = new List<RankedRow>(_rows.Count);
        for (int i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            var reference = new RowReference(_candidates.Partition, row.Seq);
            double cosine = 0;
            if (cosines is not null && !cosines.TryGetValue(reference, out cosine))
            {
                continue;
            }

            double score = (weights.Row * _rowScores[i])
                + (weights.Window * _windowScores[i])
                + (weights.Segment * _segmentScores[i])
                + (_cues.Authors.Contains(row.Author) ? weights.Author : 0)
                + (weights.Date * _cues.DateAgreement(row.SaidAt))
                + (_cues.AsksWhen && row.HasTimeExpression ? weights.When : 0)
                + (weights.Length * Math.Log(1 + row.WordCount))
                + (weights.Cosine * cosine);
            ranked.Add(new RankedRow(reference, score, _matched[i], row.SaidAt, _partitionOrder));
        }

        return ranked;
    }

    private static double Idf(double count, double total) => Math.Log(1 + ((total - count + .5) / (count + .5)));

    private static double Saturate(double frequency, double length, double average, double bias) =>
        1.9 * frequency / (frequency + (.9 * (1 - bias + (bias * length / average))));

    private int NumberSegments()
    {
        var numbers = new Dictionary<long, int>();
        for (int i = 0; i < _rows.Count; i++)
        {
            if (!numbers.TryGetValue(_rows[i].Segment, out _segments[i]))
            {
                numbers.Add(_rows[i].Segment, _segments[i] = numbers.Count);
            }
        }

        return numbers.Count;
    }

    private void AddWindowWords()
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            _windowWords[i] = _rows[i].WordCount;
            foreach (int near in _neighbours.Of(i))
            {
                _windowWords[i] += near >= 0 ? _rows[near].WordCount : 0;
            }
        }
    }

    private void AddTerm(TermGroup group)
    {
        bool[] hits = FindHits(group.Variants, out int hitCount);
        if (hitCount == 0)
        {
            return;
        }

        int[] inWindow = new int[_rows.Count];
        int[] inSegment = new int[_segmentCount];
        for (int i = 0; i < _rows.Count; i++)
        {
            if (!hits[i])
            {
                continue;
            }

            inWindow[i]++;
            inSegment[_segments[i]]++;
            foreach (int near in _neighbours.Of(i))
            {
                if (near >= 0)
                {
                    inWindow[near]++;
                }
            }
        }

        // A common word's rows are not all here, so where its windows and segments are is not known: as if they fell by chance.
        double rows = Math.Max(_candidates.Statistics.Rows, hitCount);
        double rowCount = Math.Min(Math.Max(hitCount, group.Variants.Max(variant => _candidates.Frequencies[variant])), rows);
        double lacking = 1 - (rowCount / rows);
        bool isCommon = rowCount > hitCount;
        int windowCount = inWindow.Count(count => count > 0);
        int segmentCount = inSegment.Count(count => count > 0);
        double segments = Math.Max(_candidates.Statistics.Segments, segmentCount);
        AddScores(
            group,
            hits,
            (inWindow, inSegment),
            Idf(rowCount, rows),
            Idf(isCommon ? rows * (1 - Math.Pow(lacking, _averageWindow / _averageRow)) : windowCount, Math.Max(rows, windowCount)),
            Idf(isCommon ? segments * (1 - Math.Pow(lacking, _averageSegment / _averageRow)) : segmentCount, segments));
    }

    private void AddScores(
        TermGroup group, bool[] hits, (int[] InWindow, int[] InSegment) counts, double rowIdf, double windowIdf, double segmentIdf)
    {
        (int[] inWindow, int[] inSegment) = counts;
        for (int i = 0; i < _rows.Count; i++)
        {
            if (hits[i])
            {
                _matched[i] += group.IsName ? 0 : 1;
                _rowScores[i] += rowIdf * Saturate(1, _rows[i].WordCount, _averageRow, NearLengthBias);
            }

            if (inWindow[i] > 0)
            {
                _windowScores[i] += windowIdf * Saturate(inWindow[i], _windowWords[i], _averageWindow, NearLengthBias);
            }

            if (inSegment[_segments[i]] is > 0 and int inThis)
            {
                _segmentScores[i] += segmentIdf * Saturate(inThis, _rows[i].SegmentWords, _averageSegment, SegmentLengthBias);
            }
        }
    }

    // Both lists ascend, so one walk over each variant's matches finds their rows.
    private bool[] FindHits(int[] variants, out int count)
    {
        bool[] hits = new bool[_rows.Count];
        count = 0;
        foreach (int variant in variants)
        {
            int row = 0;
            foreach (long seq in _candidates.Matches[variant])
            {
                while (row < _rows.Count && _rows[row].Seq < seq)
                {
                    row++;
                }

                if (row < _rows.Count && _rows[row].Seq == seq && !hits[row])
                {
                    hits[row] = true;
                    count++;
                }
            }
        }

        return hits;
    }
}
