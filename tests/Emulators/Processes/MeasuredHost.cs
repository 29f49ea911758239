using System.Diagnostics;
using System.Globalization;

namespace Confidant.Emulators.Processes;

/// <summary>The real host, and what it costs according to /proc.</summary>
public sealed class MeasuredHost(HostProcess host) : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly string[] _done = ["\"pending_messages\":0,", "\"pending_replies\":0,", "\"pending_jobs\":0,"];

    private readonly Process _process = Process.GetProcessById(host.Id);

    /// <summary>Where it listens.</summary>
    public Uri Address => host.Address;

    /// <summary>Processor time so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory of its own that is resident, in megabytes; pages of mapped files, which the system can take back, are not.</summary>
    public double AnonymousMegabytes => ReadMegabytes("RssAnon:");

    /// <summary>The most memory that was ever resident, pages of mapped files included, in megabytes.</summary>
    public double PeakMegabytes => ReadMegabytes("VmHWM:");

    /// <summary>Warnings and errors that it printed.</summary>
    public int Complaints =>
        host.Output.Split('\n').Count(static line => line.Contains(" WRN ") || line.Contains(" ERR ") || line.Contains(" FTL "));

    /// <summary>Starts the host and waits until it listens.</summary>
    /// <param name="directory">Where its store is.</param>
    /// <param name="settings">Its settings.</param>
    public static async Task<MeasuredHost> StartAsync(string directory, params (string Key, string Value)[] settings) =>
        new(await HostProcess.StartAsync(directory, settings));

    /// <summary>Waits until all is answered and learned: what the host learns off the way of an answer belongs to its cost. The
    /// vectors that it makes when nothing else is to do are a backlog of their own.</summary>
    /// <param name="patience">How long at the most; a minute by default.</param>
    public Task WaitUntilLearnedAsync(TimeSpan? patience = null) => WaitForReportAsync(patience ?? _patience, _done);

    /// <summary>Waits until a platform that pushes its messages has a connection to push them to.</summary>
    public Task WaitUntilConnectedAsync(string platform) =>
        WaitForReportAsync(_patience, $"\"platform\":\"{platform}\",\"state\":\"connected\"");

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public Task KillAsync() => host.KillAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await host.DisposeAsync();
        _process.Dispose();
    }

    private double ReadMegabytes(string field) =>
        long.Parse(
            File.ReadLines($"/proc/{host.Id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024.0;

    private async Task WaitForReportAsync(TimeSpan longest, params string[] marks)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < longest)
        {
            // Not ready is an answer, too.
            using HttpResponseMessage answer = await client.GetAsync("/health/ready");
            string report = await answer.Content.ReadAsStringAsync();
            if (marks.All(mark => report.Contains(mark, StringComparison.Ordinal)))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"The host did not report {string.Join(' ', marks)} within {longest}.");
    }
}
