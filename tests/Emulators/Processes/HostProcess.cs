using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Confidant.Emulators.Processes;

/// <summary>The real host as a process of its own, on a free loopback port, with its store in a given directory.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const int SigTerm = 15;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _address.TrySetException(
            new InvalidOperationException($"The host ended before it listened:\n{Output}"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>All it printed so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts the host and waits until it listens.</summary>
    public static async Task<HostProcess> StartAsync(string directory, params (string Key, string Value)[] settings)
    {
        HostProcess host = Launch([], directory, settings);
        await host._address.Task.WaitAsync(_patience);
        return host;
    }

    /// <summary>Starts the host with settings that it must refuse, and waits until it has ended.</summary>
    public static Task<(int ExitCode, string Output)> RunToEndAsync(
        string directory, params (string Key, string Value)[] settings) => RunCommandAsync([], directory, settings);

    /// <summary>Runs a command of the host's program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunCommandAsync(
        IReadOnlyList<string> arguments, string directory, params (string Key, string Value)[] settings)
    {
        await using HostProcess host = Launch(arguments, directory, settings);
        await host.WaitForExitAsync();
        return (host._process.ExitCode, host.Output);
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitForExitAsync();
    }

    /// <summary>Asks the process to stop; returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        _ = Kill(_process.Id, SigTerm);
        await WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static HostProcess Launch(IReadOnlyList<string> arguments, string directory, (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Confidant.BotHost.dll"), .. arguments])
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

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var host = new HostProcess(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return host;
    }

    private async Task WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        await _process.WaitForExitAsync(patience.Token);
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
            _address.TrySetResult(new Uri(line[(at + Marker.Length)..].Trim()));
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
