using System.Globalization;
using System.Text.Json;

namespace Confidant.Recall;

/// <summary>What a replay measured.</summary>
/// <param name="System">With or without the encoder.</param>
/// <param name="Counts">By kind of checkpoint.</param>
/// <param name="Forgets">How many forgets were committed.</param>
/// <param name="Query">How long recall and window took together.</param>
internal sealed record GateMemReport(string System, IReadOnlyList<GateMemCount> Counts, int Forgets, Latency Query)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Whether nothing was assembled that must not be.</summary>
    public bool IsTight => Counts.All(static count => count.Leaked == 0);

    /// <summary>Reports for programs.</summary>
    public static string ToJson(IReadOnlyList<GateMemReport> reports) => JsonSerializer.Serialize(reports, _json);

    /// <summary>The report for people.</summary>
    public string ToText() => string.Join(Environment.NewLine, Counts.SelectMany(Describe).Append(string.Create(
        CultureInfo.InvariantCulture,
        $"{System}: {Forgets} forgets; query p50/p95 {Query.P50Ms:F1}/{Query.P95Ms:F1} ms")));

    private IEnumerable<string> Describe(GateMemCount count)
    {
        string asked = $"{System,-12} {count.Kind,-8} {count.Checkpoints,4} checkpoints, {count.Asked,4} questions, {count.Items,6} items";
        yield return count.Kind == "utility"
            ? $"{asked}: evidence any/all {count.Any}/{count.All} (plain BM25 {count.AnyPlain}/{count.AllPlain})"
            : $"{asked}: {count.Leaked} of {count.LeakTargets} leak targets";
        foreach (string found in count.Cases)
        {
            yield return $"    {found}";
        }
    }
}
