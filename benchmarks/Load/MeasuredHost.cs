using System.Diagnostics;
using System.Globalization;
using Confidant.Emulators.Processes;

namespace Confidant.Load;

/// <summary>The real host, and what it costs according to /proc.</summary>
internal sealed class MeasuredHost(HostProcess host) : IAsyncDisposable
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
    public double AnonymousMegabytes =>
        long.Parse(
            File.ReadLines($"/proc/{host.Id}/status").First(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>Warnings and errors that it printed.</summary>
    public int Complaints =>
        host.Output.Split('\n').Count(static line => line.Contains(" WRN ") || line.Contains(" ERR ") || line.Contains(" FTL "));

    /// <summary>Starts the host and waits until it listens.</summary>
    public static async Task<MeasuredHost> StartAsync(string directory, params (string Key, string Value)[] settings) =>
        new(await HostProcess.StartAsync(directory, settings));

    /// <summary>Waits until all is answered and learned: what the host learns off the way of an answer belongs to its cost. The
    /// vectors that it makes when nothing else is to do are a backlog of their own.</summary>
    public Task WaitUntilLearnedAsync() => WaitForReportAsync(_done);

    /// <summary>Waits until a platform that pushes its messages has a connection to push them to.</summary>
    public Task WaitUntilConnectedAsync(string platform) =>
        WaitForReportAsync($"\"platform\":\"{platform}\",\"state\":\"connected\"");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await host.DisposeAsync();
        _process.Dispose();
    }

    private async Task WaitForReportAsync(params string[] marks)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < _patience)
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
    }
}
