using System.Text.Json;
using Confidant.Emulators.Processes;

namespace Confidant.EndToEnd.Support;

/// <summary>Asks a running host how it is.</summary>
internal static class HostHealth
{
    private static readonly HttpClient _client = new();
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    // Another process gives no signal to await, so it is asked again after a breath.
    private static readonly TimeSpan _breath = TimeSpan.FromMilliseconds(25);

    /// <summary>What /health/ready says now.</summary>
    public static async Task<HealthReport> ReadAsync(HostProcess host)
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri(host.Address, "/health/ready"));
        using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return new HealthReport(response.StatusCode, body.RootElement.Clone());
    }

    /// <summary>Waits until /health/ready says something.</summary>
    /// <exception cref="TimeoutException">It did not; the last report is in the message.</exception>
    public static async Task<HealthReport> WaitAsync(HostProcess host, Func<HealthReport, bool> holds)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (true)
        {
            HealthReport report = await ReadAsync(host);
            if (holds(report))
            {
                return report;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"The host's health stayed at {report.Body}.");
            }

            await Task.Delay(_breath);
        }
    }
}
