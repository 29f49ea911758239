using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Confidant.Load;

/// <summary>The real host as a process of its own, and what it costs according to /proc.</summary>
internal sealed class MeasuredHost : IAsyncDisposable
{
    private const int SigTerm = 15;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly string[] _done = ["\"pending_messages\":0,", "\"pending_replies\":0,", "\"pending_jobs\":0,"];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MeasuredHost(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _listening.TrySetException(
            new InvalidOperationException($"The host ended:\n{string.Join('\n', _output)}"));
    }

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
            File.ReadLines($"/proc/{_process.Id}/status").First(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>Warnings and errors that it printed.</summary>
    public int Complaints => _output.Count(static line => line.Contains(" WRN ") || line.Contains(" ERR ") || line.Contains(" FTL "));

    /// <summary>Starts the host and waits until it listens.</summary>
    public static async Task<MeasuredHost> StartAsync(string directory, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Confidant.BotHost.dll")])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Storage__Path"] = Path.Combine(directory, "confidant.db");
        foreach ((string key, string value) in settings)
        {
            start.Environment[key] = value;
        }

        var host = new MeasuredHost(new Process { StartInfo = start, EnableRaisingEvents = true });
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        await host._listening.Task.WaitAsync(_patience);
        return host;
    }

    /// <summary>Where it listens.</summary>
    public Task<Uri> AddressAsync() => _listening.Task;

    /// <summary>Waits until all is answered and learned: what the host learns off the way of an answer belongs to its cost. The
    /// vectors that it makes when nothing else is to do are a backlog of their own.</summary>
    public Task WaitUntilLearnedAsync() => WaitForReportAsync(_done);

    /// <summary>Waits until a platform that pushes its messages has a connection to push them to.</summary>
    public Task WaitUntilConnectedAsync(string platform) =>
        WaitForReportAsync($"\"platform\":\"{platform}\",\"state\":\"connected\"");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, SigTerm);
            using var patience = new CancellationTokenSource(_patience);
            await _process.WaitForExitAsync(patience.Token);
        }

        _process.Dispose();
    }

    private async Task WaitForReportAsync(params string[] marks)
    {
        using var client = new HttpClient { BaseAddress = await _listening.Task };
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

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        const string Marker = "Listening on ";
        int at = line.IndexOf(Marker, StringComparison.Ordinal);
        if (at >= 0)
        {
            _listening.TrySetResult(new Uri(line[(at + Marker.Length)..].Trim()));
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
