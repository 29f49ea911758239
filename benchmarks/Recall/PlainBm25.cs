using Confidant.Memory;

namespace Confidant.Recall;

/// <summary>The baseline: BM25 (k1 1.2, b 0.75) over words as they are written, speaker included.</summary>
internal sealed class PlainBm25
{
    private const double Saturation = 1.2;
    private const double LengthBias = .75;

    private readonly TextAnalyzer _analyzer;
    private readonly Dictionary<string, List<(int Turn, int Count)>> _postings = new(StringComparer.Ordinal);
    private readonly double[] _lengths;
    private readonly double _average;

    public PlainBm25(TextAnalyzer analyzer, Dialogue dialogue)
    {
        _analyzer = analyzer;
        _lengths = new double[dialogue.Turns.Count];
        for (int i = 0; i < _lengths.Length; i++)
        {
            IReadOnlyList<string> words = analyzer.Words($"{dialogue.Turns[i].Speaker} {dialogue.Turns[i].Text}");
            _lengths[i] = words.Count;
            foreach (IGrouping<string, string> word in words.GroupBy(static word => word, StringComparer.Ordinal))
            {
                if (!_postings.TryGetValue(word.Key, out List<(int Turn, int Count)>? turns))
                {
                    _postings.Add(word.Key, turns = []);
                }

                turns.Add((i, word.Count()));
            }
        }

        _average = _lengths.Average();
    }

    /// <summary>The places of the best turns, best first; of equals the earlier.</summary>
    public IReadOnlyList<int> Rank(string question, int count)
    {
        double[] scores = new double[_lengths.Length];
        foreach (string word in _analyzer.Words(question))
        {
            if (!_postings.TryGetValue(word, out List<(int Turn, int Count)>? turns))
            {
                continue;
            }

            double idf = Math.Log(1 + ((_lengths.Length - turns.Count + .5) / (turns.Count + .5)));
            foreach ((int turn, int frequency) in turns)
            {
                double length = 1 - LengthBias + (LengthBias * _lengths[turn] / _average);
                scores[turn] += idf * frequency * (Saturation + 1) / (frequency + (Saturation * length));
            }
        }

        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(turn => scores[turn]).Take(count)];
    }
}
