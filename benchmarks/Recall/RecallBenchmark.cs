using System.Diagnostics;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Recall;

/// <summary>Asks every question of a data set through the product's store and recall, and of the baseline.</summary>
internal sealed class RecallBenchmark(BenchmarkStore store)
{
    private readonly List<double> _milliseconds = [];
    private readonly List<(int Category, Quality Recall, Quality Baseline)> _scores = [];

    /// <summary>Runs over all dialogues.</summary>
    public async Task<RecallReport> RunAsync(IReadOnlyList<Dialogue> dialogues)
    {
        var watch = Stopwatch.StartNew();
        var rooms = new List<(Dialogue Dialogue, Audience Audience, Dictionary<MessageId, int> Places)>();
        foreach (Dialogue dialogue in dialogues)
        {
            (Audience audience, Dictionary<MessageId, int> places) = await store.LoadAsync(dialogue);
            rooms.Add((dialogue, audience, places));
        }

        double loadSeconds = watch.Elapsed.TotalSeconds;
        foreach ((Dialogue dialogue, Audience audience, Dictionary<MessageId, int> places) in rooms)
        {
            var baseline = new PlainBm25(store.Get<TextAnalyzer>(), dialogue);
            foreach (DialogueQuestion question in dialogue.Questions)
            {
                var recalled = Quality.Of(await AskAsync(audience, question.Text, places), question.Evidence);
                _scores.Add((
                    question.Category,
                    recalled,
                    Quality.Of(baseline.Rank(question.Text, Quality.Depth), question.Evidence)));
            }
        }

        _milliseconds.Sort();
        return new RecallReport(
            Lines(), rooms.Sum(static room => room.Places.Count), loadSeconds, Percentile(.5), Percentile(.95));
    }

    private async Task<IReadOnlyList<int>> AskAsync(
        Audience audience, string question, Dictionary<MessageId, int> places)
    {
        long start = Stopwatch.GetTimestamp();
        Recollection found = await store.Get<Recaller>().RecallAsync(
            audience, new RecallQuery(question, Language.English, Quality.Depth), CancellationToken.None);
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return [.. found.Rows.Select(row => places[row.Sources[0]])];
    }

    private List<QualityLine> Lines()
    {
        var lines = new List<QualityLine>();
        Add(lines, "all", _scores.Where(static score => score.Category <= LocomoReader.LastAnswerable));
        foreach (IGrouping<int, (int Category, Quality Recall, Quality Baseline)> category in _scores
            .Where(static score => score.Category > 0).GroupBy(static score => score.Category).OrderBy(static group => group.Key))
        {
            Add(lines, $"category {category.Key}", category);
        }

        return lines;
    }

    private static void Add(
        List<QualityLine> lines, string questions, IEnumerable<(int Category, Quality Recall, Quality Baseline)> scores)
    {
        var all = scores.ToList();
        lines.Add(new QualityLine("recall", questions, Quality.Mean([.. all.Select(static score => score.Recall)])));
        lines.Add(new QualityLine("plain BM25", questions, Quality.Mean([.. all.Select(static score => score.Baseline)])));
    }

    private double Percentile(double share) => _milliseconds[(int)(share * (_milliseconds.Count - 1))];
}
