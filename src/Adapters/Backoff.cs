namespace Confidant.Adapters;

/// <summary>Pauses that double from one second to a minute, with half of each left to chance so that many hosts do not return
/// together. Safe for concurrent use.</summary>
/// <param name="random">The chance.</param>
internal sealed class Backoff(Random random)
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();

    /// <summary>The pause after so many failures in a row.</summary>
    /// <param name="failures">At least 1.</param>
    public TimeSpan After(int failures)
    {
        double seconds = Math.Min(Math.Pow(2, Math.Min(failures, 10) - 1), _longest.TotalSeconds);
        double chance;
        lock (_lock)
        {
            chance = random.NextDouble();
        }

        return TimeSpan.FromSeconds(seconds * (0.5 + (chance / 2)));
    }
}
