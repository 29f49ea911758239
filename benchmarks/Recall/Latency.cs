namespace Confidant.Recall;

/// <summary>How long questions took.</summary>
/// <param name="P50Ms">Half of them were answered in this time.</param>
/// <param name="P95Ms">19 of 20 were.</param>
internal sealed record Latency(double P50Ms, double P95Ms)
{
    /// <summary>The percentiles of some times.</summary>
    public static Latency Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return new Latency(At(milliseconds, .5), At(milliseconds, .95));
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
