using System.Net.Http.Json;
using System.Text;
using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Playground;

/// <summary>What a page of the playground is sent: its stream, its pane and its files.</summary>
public sealed class CanaryPageTests : IAsyncLifetime, IDisposable
{
    private const string Said = "zydobigek";
    private const string Grouped = "zyfadugek";
    private const string Bobs = "zylimopek";

    private readonly TemporaryDirectory _directory = new();
    private readonly HttpClient _client = new();
    private HostProcess _host = null!;

    public async Task InitializeAsync()
    {
        _host = await HostProcess.StartAsync(_directory.Path, ("Serilog__MinimumLevel__Default", "Debug"));
        _client.BaseAddress = _host.Address;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Every_word_reaches_only_the_pages_of_those_who_may_hear_it()
    {
        await SayAsync("alice", "alice", $"I adore {Said}.");
        await SayAsync("alice", "hiking", $"@confidant I adore {Grouped}.");
        await SayAsync("bob", "bob", $"I adore {Bobs}.");
        foreach (string room in new[] { "alice", "hiking", "book-club" })
        {
            await SayAsync("alice", room, "@confidant What do I adore?");
            await SayAsync("alice", room, "/mymemories");
        }

        await SayAsync("bob", "hiking", "@confidant What does Alice adore?");
        await SayAsync("carla", "book-club", "@confidant What does Alice adore?");

        string alice = await ReadStreamAsync("alice");
        string bob = await ReadStreamAsync("bob");
        string carla = await ReadStreamAsync("carla");
        alice.Should().Contain(Said).And.Contain(Grouped).And.NotContain(Bobs);
        bob.Should().Contain(Grouped).And.Contain(Bobs).And.NotContain(Said);
        carla.Should().NotContainAny(Said, Grouped, Bobs);

        (await ReadAsync("/playground/memory?as=alice&room=alice")).Should().Contain(Said).And.NotContain(Bobs);
        (await ReadAsync("/playground/memory?as=bob&room=hiking")).Should().Contain(Bobs).And.Contain(Grouped).And.NotContain(Said);
        (await ReadAsync("/playground/memory?as=carla&room=book-club")).Should().NotContainAny(Said, Grouped, Bobs);
        (await _client.GetAsync(new Uri("/playground/memory?as=carla&room=hiking", UriKind.Relative))).IsSuccessStatusCode.Should().BeFalse();
        foreach (string page in new[] { "/", "/playground/directory", "/playground/commands", "/health/ready", "/health/live" })
        {
            (await ReadAsync(page)).Should().NotContainAny(Said, Grouped, Bobs);
        }

        await _host.StopAsync();
        string logs = _host.Output + string.Concat(Directory
            .EnumerateFiles(_directory.File("logs"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        logs.Should().Contain("INF").And.NotContainAny(Said, Grouped, Bobs);
    }

    private async Task SayAsync(string person, string room, string text)
    {
        using HttpResponseMessage accepted = await _client.PostAsJsonAsync(
            new Uri("/playground/messages", UriKind.Relative), new { @as = person, room, text });
        accepted.EnsureSuccessStatusCode();
        await HostHealth.WaitAsync(_host, static report => report.IsIdle);
    }

    private Task<string> ReadAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>All that a page is sent when it opens: every message it may see, up to the event that says so.</summary>
    private async Task<string> ReadStreamAsync(string person)
    {
        await using Stream stream = await _client.GetStreamAsync(new Uri($"/playground/events?as={person}", UriKind.Relative));
        using var lines = new StreamReader(stream);
        var read = new StringBuilder();
        while (await lines.ReadLineAsync() is { } line && line != "event: ready")
        {
            read.AppendLine(line);
        }

        return read.ToString();
    }
}
