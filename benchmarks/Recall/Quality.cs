namespace Confidant.Recall;

/// <summary>Averages over questions, as percentages: recall of evidence turns and any-hit at 5, 10 and 20, and the mean
/// reciprocal rank of the first evidence turn within the first 20.</summary>
internal sealed record Quality(
    int Questions, double Recall5, double Recall10, double Recall20, double Hit5, double Hit10, double Hit20, double Mrr)
{
    /// <summary>How many rows of an answer count.</summary>
    public const int Depth = 20;

    /// <summary>Scores one ranking.</summary>
    public static Quality Of(IReadOnlyList<int> ranking, IReadOnlySet<int> evidence)
    {
        int first = ranking.TakeWhile(turn => !evidence.Contains(turn)).Count();
        return new Quality(
            1,
            Recall(ranking, evidence, 5),
            Recall(ranking, evidence, 10),
            Recall(ranking, evidence, 20),
            first < 5 ? 100 : 0,
            first < 10 ? 100 : 0,
            first < 20 ? 100 : 0,
            first < Math.Min(ranking.Count, Depth) ? 100d / (first + 1) : 0);
    }

    /// <summary>The mean of several questions' scores.</summary>
    public static Quality Mean(IReadOnlyCollection<Quality> all) => new(
        all.Count,
        all.Average(static quality => quality.Recall5),
        all.Average(static quality => quality.Recall10),
        all.Average(static quality => quality.Recall20),
        all.Average(static quality => quality.Hit5),
        all.Average(static quality => quality.Hit10),
        all.Average(static quality => quality.Hit20),
        all.Average(static quality => quality.Mrr));

    private static double Recall(IReadOnlyList<int> ranking, IReadOnlySet<int> evidence, int depth) =>
        100d * ranking.Take(depth).Count(evidence.Contains) / evidence.Count;
}
