using System.Globalization;

namespace Confidant.FeedLoad;

/// <summary>What the runs gave.</summary>
internal sealed record FeedLoadReport
{
    private const double FewestPostsPerSecond = 2_000;
    private const double MostMegabytes = 512;

    /// <summary>How many posts the archive has.</summary>
    public required int Posts { get; init; }

    /// <summary>The first reading.</summary>
    public required FeedLoadPass First { get; init; }

    /// <summary>The same once more, with all known.</summary>
    public required FeedLoadPass Second { get; init; }

    /// <summary>How long after the first reading all of its facts were learned.</summary>
    public required TimeSpan Learning { get; init; }

    /// <summary>Most memory of the host's own that was resident, in megabytes; of all, mapped files included.</summary>
    public required (double Anonymous, double All) PeakMegabytes { get; init; }

    /// <summary>The reading that was killed on the way, from the restart to its end.</summary>
    public required FeedLoadPass AfterKill { get; init; }

    /// <summary>How many posts were read when the process was killed.</summary>
    public required int KilledAt { get; init; }

    /// <summary>What each host has in the end: how many posts, and a hash of all of them.</summary>
    public required (FeedLoadDigest Whole, FeedLoadDigest Killed) Digests { get; init; }

    /// <summary>Warnings and errors that the hosts printed.</summary>
    public required int Complaints { get; init; }

    /// <summary>Whether all posts came once, and a kill made no difference.</summary>
    public bool IsSound => First.New == Posts && Second.New == 0 && Digests.Whole == Digests.Killed && Digests.Whole.Posts == Posts;

    /// <summary>Whether it keeps within time and memory.</summary>
    public bool IsFastAndSmall => First.PerSecond(Posts) >= FewestPostsPerSecond && PeakMegabytes.Anonymous <= MostMegabytes;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Environment.ProcessorCount} cores, load now {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, .NET {Environment.Version}
        first upload:  {First.New} of {Posts} new, {First.Length.TotalSeconds:F1} s, {First.PerSecond(Posts):F0} posts/s
        all learned:   {Learning.TotalSeconds:F1} s after that
        second upload: {Second.New} new, {Second.Length.TotalSeconds:F1} s, {Second.PerSecond(Posts):F0} posts/s
        memory:        {PeakMegabytes.Anonymous:F0} MB of its own at the most, {PeakMegabytes.All:F0} MB with mapped files
        killed:        after {KilledAt} posts; {AfterKill.Length.TotalSeconds:F1} s from the restart to the end
        outcome:       {Digests.Whole} without a kill, {Digests.Killed} with one
        complaints:    {Complaints}
        {(IsSound ? "sound" : "NOT SOUND")}, {(IsFastAndSmall ? "fast and small enough" : "TOO SLOW OR TOO LARGE")}
        """);
}
