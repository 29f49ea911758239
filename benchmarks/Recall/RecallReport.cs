using System.Globalization;
using System.Text.Json;

namespace Confidant.Recall;

/// <summary>What a run measured.</summary>
/// <param name="Lines">The qualities.</param>
/// <param name="Turns">How many turns the store holds.</param>
/// <param name="LoadSeconds">How long storing them took.</param>
/// <param name="EncodeSeconds">How long their vectors took.</param>
/// <param name="Words">Queries before the rows had vectors.</param>
/// <param name="Encoder">Queries after.</param>
internal sealed record RecallReport(
    IReadOnlyList<QualityLine> Lines, int Turns, double LoadSeconds, double EncodeSeconds, Latency Words, Latency Encoder)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The report for programs.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, _json);

    /// <summary>The report for people.</summary>
    public string ToText()
    {
        IEnumerable<string> lines = Lines.Select(static line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.System,-12} {line.Questions,-16} {line.Quality.Questions,5}  "
            + $"{line.Quality.Recall5,5:F1} {line.Quality.Recall10,5:F1} {line.Quality.Recall20,5:F1}  "
            + $"{line.Quality.Hit5,5:F1} {line.Quality.Hit10,5:F1} {line.Quality.Hit20,5:F1}  {line.Quality.Mrr,5:F1}"));
        string summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{Turns} turns stored in {LoadSeconds:F1} s, encoded in {EncodeSeconds:F1} s; query p50/p95: words "
            + $"{Words.P50Ms:F1}/{Words.P95Ms:F1} ms, with encoder {Encoder.P50Ms:F1}/{Encoder.P95Ms:F1} ms");
        return string.Join(
            Environment.NewLine,
            ["system       questions            n    R@5  R@10  R@20  Hit@5    10    20    MRR", .. lines, summary]);
    }
}
