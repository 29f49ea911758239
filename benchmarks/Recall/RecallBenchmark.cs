using System.Diagnostics;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Recall;

/// <summary>Asks every question of a data set through the product's store and recall, and of the baseline.</summary>
internal sealed class RecallBenchmark(BenchmarkStore store)
{
    private readonly List<QualityLine> _lines = [];
    private readonly List<Room> _rooms = [];

    /// <summary>Runs over all dialogues: before any row has a vector, and when all have.</summary>
    public async Task<RecallReport> RunAsync(IReadOnlyList<Dialogue> dialogues)
    {
        var watch = Stopwatch.StartNew();
        foreach (Dialogue dialogue in dialogues)
        {
            (Audience audience, Dictionary<MessageId, int> places) = await store.LoadAsync(dialogue);
            _rooms.Add(new Room(dialogue, audience, places));
        }

        double loadSeconds = watch.Elapsed.TotalSeconds;
        RankPlainly();
        Latency words = await RankAsync("words");
        watch.Restart();
        await store.EncodeAsync();
        double encodeSeconds = watch.Elapsed.TotalSeconds;
        Latency encoder = await RankAsync("with encoder");
        return new RecallReport(
            [.. _lines.OrderBy(static line => line.Questions, StringComparer.Ordinal)],
            _rooms.Sum(static room => room.Places.Count),
            loadSeconds,
            encodeSeconds,
            words,
            encoder);
    }

    private void RankPlainly()
    {
        var scores = new List<(int Category, Quality Quality)>();
        foreach (Room room in _rooms)
        {
            var baseline = new PlainBm25(store.Get<TextAnalyzer>(), room.Dialogue);
            scores.AddRange(room.Dialogue.Questions.Select(question =>
                (question.Category, Quality.Of(baseline.Rank(question.Text, Quality.Depth), question.Evidence))));
        }

        AddLines("plain BM25", scores);
    }

    private async Task<Latency> RankAsync(string system)
    {
        var scores = new List<(int Category, Quality Quality)>();
        var milliseconds = new List<double>();
        foreach (Room room in _rooms)
        {
            foreach (DialogueQuestion question in room.Dialogue.Questions)
            {
                long start = Stopwatch.GetTimestamp();
                Recollection found = await store.Get<Recaller>().RecallAsync(
                    room.Audience, new RecallQuery(question.Text, Language.English, Quality.Depth), CancellationToken.None);
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                int[] ranking = [.. found.Rows.Select(row => room.Places[row.Sources[0]])];
                scores.Add((question.Category, Quality.Of(ranking, question.Evidence)));
            }
        }

        AddLines(system, scores);
        return Latency.Of(milliseconds);
    }

    private void AddLines(string system, List<(int Category, Quality Quality)> scores)
    {
        Add("all", scores.Where(static score => score.Category <= LocomoReader.LastAnswerable));
        foreach (IGrouping<int, (int Category, Quality Quality)> category in scores
            .Where(static score => score.Category > 0).GroupBy(static score => score.Category))
        {
            Add($"category {category.Key}", category);
        }

        void Add(string questions, IEnumerable<(int Category, Quality Quality)> some) =>
            _lines.Add(new QualityLine(system, questions, Quality.Mean([.. some.Select(static score => score.Quality)])));
    }

    private sealed record Room(Dialogue Dialogue, Audience Audience, Dictionary<MessageId, int> Places);
}
