using Confidant.Emulators.Feeds;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

/// <summary>A person's own posts in the real host: from the file that they send, to the last byte that is left of it.</summary>
public sealed class FeedArchiveTests : IAsyncLifetime
{
    private const int Posts = 300;
    private const int KilledPosts = 6_000;

    private TelegramScene _scene = null!;
    private EmulatedUser _ana = null!;

    public async Task InitializeAsync()
    {
        _scene = await TelegramScene.StartAsync(("Serilog__MinimumLevel__Default", "Debug"));
        _ana = _scene.Telegram.AddUser("Ana", "ana");
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task What_an_archive_taught_is_told_to_its_person_only_and_is_nowhere_once_it_is_forgotten()
    {
        GeneratedHistory history = WithCanaries(new GeneratedHistory(11, Posts));
        EmulatedUser ben = _scene.Telegram.AddUser("Ben", "ben");
        EmulatedChat group = _scene.Telegram.AddGroup("Club", [_ana, ben], [_scene.Bot]);
        (string question, SentMessage ended) = await ReadAsync(history);
        question.Should().Contain($"{Posts} posts");
        ended.Text.Should().Contain($"{Posts} new");
        await _scene.SettleAsync();

        string toHer = (await _scene.AskAsync(_ana, "What do I post about?")).Text;
        string inTheGroup = (await _scene.AskInGroupAsync(_ana, group, "what do I post about?")).Text;
        string toHim = (await _scene.AskAsync(ben, "What do I post about?")).Text
            + (await _scene.AskInGroupAsync(ben, group, "what does Ana post about?")).Text;

        toHer.Should().Contain("#", "its topics are told by their tags");
        CanariesIn(history, toHim).Should().BeEmpty();
        CanariesIn(history, inTheGroup + toHer, static post => post.Kind is GeneratedKind.Reply or GeneratedKind.Repost).Should().BeEmpty();
        FileScan.FilesWith(_scene.Directory.Path, history.Canaries.Values.First()).Should().NotBeEmpty("a scan finds what is kept");

        await DisconnectAsync();

        int shown = _scene.Telegram.SentTo(_ana.Id).Count;
        string after = (await _scene.AskAsync(_ana, "What do I post about?")).Text + (await _scene.AskInGroupAsync(_ana, group, "what do I post about?")).Text;
        CanariesIn(history, after).Should().BeEmpty();
        (await _scene.AskAsync(_ana, "/mymemories")).Text.Should().NotContain("zy");
        _scene.Telegram.SentTo(_ana.Id).Count.Should().BeGreaterThan(shown);
        await _scene.Host.StopAsync();
        CanariesIn(history, _scene.Host.Output).Should().BeEmpty("no log holds words");
        foreach (string canary in history.Canaries.Values)
        {
            FileScan.FilesWith(_scene.Directory.Path, canary).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_kill_while_an_archive_is_read_makes_no_difference()
    {
        var history = new GeneratedHistory(12, KilledPosts);
        SentMessage question = await SendAsync(history);
        _scene.Press(_ana, question, "Learn from it");
        await _scene.WaitAsync(static sent => sent.Text.StartsWith("Reading", StringComparison.Ordinal));

        await _scene.Host.KillAsync();
        await _scene.StartHostAsync();
        SentMessage ended = await _scene.WaitAsync(static sent => sent.Text.Contains("is read:", StringComparison.Ordinal));
        SentMessage again = (await ReadAsync(history)).Ended;

        ended.Text.Should().Contain("6,000 posts kept in all");
        again.Text.Should().Contain("0 new; 6,000 posts kept in all");
    }

    /// <summary>Sends an archive and lets it be learned from.</summary>
    private async Task<(string Question, SentMessage Ended)> ReadAsync(GeneratedHistory history)
    {
        SentMessage question = await SendAsync(history);

        // What follows takes the question's place.
        string asked = question.Text;
        int before = _scene.Telegram.SentTo(_ana.Id).Count(static sent => sent.Text.Contains("is read:", StringComparison.Ordinal));
        _scene.Press(_ana, question, "Learn from it");
        await _scene.WaitAsync(_ => Ends().Count > before);
        return (asked, Ends()[^1]);

        List<SentMessage> Ends() => [.. _scene.Telegram.SentTo(_ana.Id).Where(static sent => sent.Text.Contains("is read:", StringComparison.Ordinal))];
    }

    private async Task<SentMessage> SendAsync(GeneratedHistory history)
    {
        string file = _scene.Directory.File("outside.zip");
        XArchive.WriteZip(file, history);
        byte[] content = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        return await _scene.NextAsync(
            _ana.Id,
            () => _scene.Telegram.Say(
                _ana, _scene.Bot, "", new SayOptions { File = new EmulatedFile("document", content, "application/zip", Name: "twitter.zip") }));
    }

    private async Task DisconnectAsync()
    {
        SentMessage list = await _scene.AskAsync(_ana, "/feeds");
        _scene.Press(_ana, list, list.Buttons[0][0].Text);
        _scene.Press(_ana, await WithButtonAsync("Disconnect"), "Disconnect");
        _scene.Press(_ana, await WithButtonAsync("Forget what it taught"), "Forget what it taught");
        await _scene.WaitAsync(static sent => sent.Text.Contains("is disconnected, and", StringComparison.Ordinal));
        await _scene.SettleAsync();
    }

    // One message shows the list, the feed and the question, each in the other's place.
    private Task<SentMessage> WithButtonAsync(string label) =>
        _scene.WaitAsync(sent => sent.Buttons.Any(row => row.Any(button => button.Text == label)));

    private static GeneratedHistory WithCanaries(GeneratedHistory history) => history with
    {
        Canaries = Enumerable.Range(0, Posts).Where(static number => number % 10 == 0)
            .ToDictionary(static number => number, static number => $"zyqu{(char)('a' + (number / 10 % 26))}{(char)('a' + (number / 260))}ok"),
    };

    private static IEnumerable<string> CanariesIn(GeneratedHistory history, string text, Func<GeneratedPost, bool>? which = null) =>
        history.Canaries.Where(canary => which?.Invoke(history.PostOf(canary.Key)) != false)
            .Select(static canary => canary.Value)
            .Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
