using System.Net.Http.Json;
using System.Text.Json;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Processes;

namespace Confidant.EndToEnd.Interop;

/// <summary>A platform's server of npm's crabline, as it comes. It ends when it is disposed of, or with this process.</summary>
internal sealed class CrablineServer : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly string _platform;
    private readonly NodeProcess _process;
    private readonly TemporaryDirectory _directory;
    private readonly Dictionary<string, string> _manifest;
    private readonly HttpClient _people = new();

    private CrablineServer(string platform, NodeProcess process, TemporaryDirectory directory, Dictionary<string, string> manifest)
    {
        _platform = platform;
        _process = process;
        _directory = directory;
        _manifest = manifest;
        _people.DefaultRequestHeaders.Add("X-Crabline-Admin-Token", manifest["adminToken"]);
    }

    /// <summary>The token that it takes.</summary>
    public string BotToken => _manifest["botToken"];

    /// <summary>Where it listens.</summary>
    public string BaseUrl => _manifest["baseUrl"];

    /// <summary>The guild that Discord's server has from the start.</summary>
    public string GuildId => _manifest["guildId"];

    /// <summary>Its channel.</summary>
    public string ChannelId => _manifest["channelId"];

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="platform">"telegram" or "discord".</param>
    public static async Task<CrablineServer> StartAsync(string platform)
    {
        // Its record of what bots did is in a directory for temporary files.
        var directory = new TemporaryDirectory();
        NodeProcess process = await NodeProcess.StartAsync("crabline.mjs", new DirectoryInfo(directory.Path), platform);
        return new CrablineServer(platform, process, directory, JsonSerializer.Deserialize<Dictionary<string, string>>(process.FirstLine)!);
    }

    /// <summary>Lets a person say something in private.</summary>
    public Task SayAsync(long person, string text) =>
        PostAsync(new { chatId = person, fromId = person, fromName = "Alice", text });

    /// <summary>Lets something happen, as the server describes it.</summary>
    public async Task PostAsync(object what)
    {
        using HttpResponseMessage said = await _people.PostAsJsonAsync(_manifest["inboundUrl"], what);
        said.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the record of what came and went holds some words.</summary>
    public async Task WaitForAsync(Func<string, bool> holds)
    {
        string record = Directory.EnumerateFiles(_directory.Path, $"{_platform}.jsonl", SearchOption.AllDirectories).Single();
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
        await _process.DisposeAsync();
        _directory.Dispose();
    }

    private static async Task<string> ReadAsync(string record)
    {
        await using var stream = new FileStream(record, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
