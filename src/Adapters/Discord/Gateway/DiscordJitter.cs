namespace Confidant.Adapters.Discord;

/// <summary>What the gateway leaves to chance, so that many hosts do not act together. Safe for concurrent use.</summary>
/// <param name="random">The chance.</param>
internal sealed class DiscordJitter(Random random)
{
    private readonly Lock _lock = new();

    /// <summary>When the first heartbeat is due: anywhere in the interval.</summary>
    public TimeSpan FirstBeat(TimeSpan interval) => interval * Next();

    /// <summary>The pause before a new session where the old one was ended: 1 to 5 seconds.</summary>
    public TimeSpan BeforeNewSession() => TimeSpan.FromSeconds(1 + (4 * Next()));

    private double Next()
    {
        lock (_lock)
        {
            return random.NextDouble();
        }
    }
}
