using System.Diagnostics;
using System.Text.RegularExpressions;
using Confidant.Memory;

namespace Confidant.Recall;

/// <summary>Replays GateMem episodes through the product's store, and asks every checkpoint where its asker may ask.</summary>
internal sealed class GateMemBenchmark(BenchmarkStore store, bool withEncoder)
{
    private readonly Dictionary<string, GateMemCount> _counts = new(StringComparer.Ordinal);
    private readonly List<double> _milliseconds = [];
    private int _forgets;

    /// <summary>Runs over all episodes.</summary>
    public async Task<GateMemReport> RunAsync(IReadOnlyList<GateEpisode> episodes)
    {
        foreach (GateEpisode episode in episodes)
        {
            var office = new GateOffice(store, episode);
            await office.OpenAsync();
            ILookup<string, GateCheckpoint> due = episode.Checkpoints.ToLookup(static checkpoint => checkpoint.AfterTurn);
            foreach (GateTurn turn in episode.Turns)
            {
                await office.SayAsync(turn);
                if (due.Contains(turn.Id))
                {
                    await PrepareAsync();
                }

                foreach (GateCheckpoint checkpoint in due[turn.Id])
                {
                    await AskAsync(office, episode, checkpoint);
                }
            }

            _forgets += office.Forgets;
        }

        return new GateMemReport(
            withEncoder ? "with encoder" : "words", [.. _counts.Values.OrderBy(static count => count.Kind)], _forgets, Latency.Of(_milliseconds));
    }

    private async Task PrepareAsync()
    {
        await store.LearnAsync();
        if (withEncoder)
        {
            await store.EncodeAsync();
        }
    }

    private async Task AskAsync(GateOffice office, GateEpisode episode, GateCheckpoint checkpoint)
    {
        GateMemCount count = _counts.GetValueOrDefault(checkpoint.Kind) ?? new GateMemCount(checkpoint.Kind);
        count = count with { Checkpoints = count.Checkpoints + 1 };
        foreach (GateRoom room in episode.PlacesOf(checkpoint))
        {
            long start = Stopwatch.GetTimestamp();
            (IReadOnlyList<string> recalled, IReadOnlyList<(string Text, bool IsOwn)> all) = await office.AskAsync(checkpoint, room);
            _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            List<string> leaked = [.. checkpoint.Leaks.Where(leak => all.Any(item => !item.IsOwn && Says(item.Text, leak)))];
            count = count with
            {
                Asked = count.Asked + 1,
                LeakTargets = count.LeakTargets + checkpoint.Leaks.Count,
                Leaked = count.Leaked + leaked.Count,
                Items = count.Items + all.Count,
                Cases = [.. count.Cases, .. leaked.Select(leak => $"{episode.Name} {checkpoint.AfterTurn} {checkpoint.Asker} in {room}: {leak}")],
            };
            if (checkpoint.Kind == "utility")
            {
                IReadOnlyList<DialogueTurn> said = office.Transcript(room);
                IReadOnlyList<int> ranking = new PlainBm25(
                    store.Get<TextAnalyzer>(), new Dialogue(episode.Name, said, [])).Rank(checkpoint.Question, recalled.Count);
                count = count.WithEvidence(
                    Found(checkpoint, recalled), Found(checkpoint, [.. ranking.Select(place => said[place].Text)]), checkpoint.Evidence.Count);
            }
        }

        _counts[checkpoint.Kind] = count;
    }

    private static int Found(GateCheckpoint checkpoint, IReadOnlyList<string> texts) =>
        checkpoint.Evidence.Count(evidence => texts.Any(evidence.IsMatch));

    private static bool Says(string text, string leak) => Regex.IsMatch(
        text, $"(?<![A-Za-z0-9]){Regex.Escape(leak)}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
