namespace Confidant.Load;

/// <summary>What was measured.</summary>
internal sealed record LoadResult
{
    /// <summary>The load.</summary>
    public required LoadPlan Plan { get; init; }

    /// <summary>From the first message to the last reply.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>From each update to its reply, in milliseconds, ascending.</summary>
    public required IReadOnlyList<double> Latencies { get; init; }

    /// <summary>Processor time of the host, with all that it learned.</summary>
    public required TimeSpan ProcessorTime { get; init; }

    /// <summary>The host's resident memory of its own at the end, in megabytes.</summary>
    public required double AnonymousMegabytes { get; init; }

    /// <summary>What the disk did before and after.</summary>
    public required (double Before, double After) FlushesPerSecond { get; init; }

    /// <summary>Messages without a reply.</summary>
    public required int Missing { get; init; }

    /// <summary>Replies beyond one for each message.</summary>
    public required int Doubled { get; init; }

    /// <summary>Warnings and errors of the host.</summary>
    public required int Complaints { get; init; }

    /// <summary>The latency that so many of a hundred replies keep to, in milliseconds.</summary>
    public double Percentile(int percent) =>
        Latencies.Count == 0 ? double.NaN : Latencies[Math.Min(Latencies.Count - 1, Latencies.Count * percent / 100)];
}
