using System.Globalization;
using Confidant.Emulators.Discord;
using Confidant.Emulators.Feeds;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Discord;

/// <summary>An export that a person attaches to a message on Discord.</summary>
public sealed class FeedArchiveTests : IAsyncLifetime
{
    private const int Posts = 120;
    private const string Canary = "zyquabok";

    private static readonly GeneratedHistory _history = new(21, Posts) { Canaries = new Dictionary<int, string> { [50] = Canary } };

    private DiscordScene _scene = null!;
    private ChatPerson _ana = null!;
    private long _attachment = 700_000_000_000_000_000;

    public async Task InitializeAsync()
    {
        _scene = await DiscordScene.StartAsync(("Serilog__MinimumLevel__Default", "Debug"));
        _ana = _scene.AddPerson("Ana");
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task It_is_asked_about_and_learned_from_once_for_its_person_alone_and_its_file_goes()
    {
        ChatPerson ben = _scene.AddPerson("Ben");
        ChatGroup club = _scene.AddGroup("chess", _ana, ben);

        (string question, string first) = await ReadAsync();
        (_, string second) = await ReadAsync();
        string toHer = (await _scene.AskAsync(_ana, "What do I post about?")).Text;
        string toHim = (await _scene.AskAsync(ben, "What do I post about?")).Text
            + (await _scene.AskInGroupAsync(ben, club, "What does Ana post about?")).Text;

        question.Should().Contain($"{Posts} posts");
        first.Should().Contain($"{Posts} new; {Posts} posts kept in all");
        second.Should().Contain($"0 new; {Posts} posts kept in all");
        toHer.Should().Contain("#", "its topics are told by their tags");
        toHim.Should().NotContain(Canary).And.NotContain("#");
        Directory.GetFiles(Path.Combine(_scene.Directory.Path, "exports")).Should().BeEmpty();
        await _scene.Host.StopAsync();
        _scene.Host.Output.Should().NotContain(Canary);
    }

    [Fact]
    public async Task One_that_is_damaged_is_refused_with_the_cure_and_one_in_a_channel_is_not_looked_into()
    {
        ChatGroup club = _scene.AddGroup("chess", _ana);
        byte[] archive = await WriteAsync();

        string refused = (await _scene.NextAsync(_ana.Place, () => Attach(archive[..(archive.Length / 2)]))).Text;
        _scene.Say(_ana, club, "look", Attached(archive));
        await _scene.SettleAsync();

        refused.Should().Contain("damaged");
        _scene.SentTo(club.Place).Should().BeEmpty();
        (await _scene.AskAsync(_ana, "/feeds")).Text.Should().NotContain("X @");
    }

    private async Task<(string Question, string End)> ReadAsync()
    {
        byte[] archive = await WriteAsync();
        BotMessage question = await _scene.NextAsync(_ana.Place, () => Attach(archive));
        string asked = question.Text;
        int before = Ends().Count;
        _scene.Press(_ana, question, "Learn from it");
        await _scene.WaitAsync(_ => Ends().Count > before);
        return (asked, Ends()[^1]);

        List<string> Ends() => [.. _scene.SentTo(_ana.Place).Select(static sent => sent.Text).Where(static text => text.Contains("is read:", StringComparison.Ordinal))];
    }

    private async Task<byte[]> WriteAsync()
    {
        string file = _scene.Directory.File("outside.zip");
        XArchive.WriteZip(file, _history);
        byte[] content = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        return content;
    }

    private void Attach(byte[] content) => _scene.Say(_ana, "", Attached(content));

    private DiscordSayOptions Attached(byte[] content) => new()
    {
        Attachments = [new EmulatedAttachment((++_attachment).ToString(CultureInfo.InvariantCulture), "twitter.zip", "application/zip", content)],
    };
}
