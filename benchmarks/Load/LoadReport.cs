using System.Globalization;

namespace Confidant.Load;

/// <summary>Writes what was measured as a table.</summary>
internal static class LoadReport
{
    /// <summary>The heads of the columns.</summary>
    public const string Header =
        "| row        | messages | replies/s |  p50 ms |  p95 ms |  p99 ms | CPU us/msg | RssAnon MB | fdatasync/s   | missing | doubled | complaints |\n"
        + "|------------|---------:|----------:|--------:|--------:|--------:|-----------:|-----------:|---------------|--------:|--------:|-----------:|";

    /// <summary>Where it was measured, and how busy that machine is with other things.</summary>
    public static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, load before {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, .NET {Environment.Version}");

    /// <summary>A row of the table.</summary>
    public static string Line(LoadResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {result.Plan.Row,-10} | {result.Plan.Messages,8} | {result.Plan.Messages / result.Length.TotalSeconds,9:F0} "
        + $"| {result.Percentile(50),7:F1} | {result.Percentile(95),7:F1} | {result.Percentile(99),7:F1} "
        + $"| {result.ProcessorTime.TotalMicroseconds / result.Plan.Messages,10:F0} | {result.AnonymousMegabytes,10:F0} "
        + $"| {result.FlushesPerSecond.Before,5:F0} / {result.FlushesPerSecond.After,5:F0} "
        + $"| {result.Missing,7} | {result.Doubled,7} | {result.Complaints,10} |");
}
