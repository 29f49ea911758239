using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.Emulators.Models;
using Confidant.Emulators.Processes;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Media;

public sealed class VisionTests
{
    [Theory]
    [InlineData(ModelOptions.OpenAi)]
    [InlineData(ModelOptions.Anthropic)]
    public async Task A_picture_is_described_within_its_note_and_the_model_that_answers_is_told(string provider)
    {
        await using MediaHost host = await MediaHost.StartAsync(answers: true, provider, settings: ("Models:Transcription:Model", null));
        host.Emulator.Otherwise = static request => request.Model == "eyes"
            ? new ModelReply.Say("A brown dog\n on a beach.")
            : new ModelReply.Say("What a fine dog.");

        OutgoingMessage answer = await host.Pipeline.SendAsync(MediaHost.Photo(host.Pipeline.Private("Ana", "")));

        answer.Text.Should().Be("What a fine dog.");
        FilesWith(host, "[photo; a model sees: A brown dog on a beach.]").Should().NotBeEmpty();
        ModelRequest look = host.Emulator.Requests.Single(static request => request.Model == "eyes");
        look.Pictures.Should().ContainSingle().Which.Should().Equal("the content"u8.ToArray());
        look.Words.Should().Contain("in English");
        ModelRequest asked = host.Emulator.Requests.Single(static request => request.Model == "small");
        asked.Words.Should().Contain("A brown dog on a beach.").And.Contain("attached");
        asked.Pictures.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_learned_from_what_a_model_sees()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        host.Emulator.Enqueue(new ModelReply.Say("I live in Lisbon. My name is Quokka."));

        await host.Pipeline.SendAsync(MediaHost.Photo(host.Pipeline.Private("Ana", "This is my boat.")));
        await host.Pipeline.SettleAsync();

        (await host.Pipeline.AskAsync("Ana", "/mymemories")).Text.Should().NotContain("Lisbon").And.NotContain("Quokka");
        (await host.Pipeline.AskAsync("Ana", "Where do I live?")).Text.Should().NotStartWith("You live");
        FilesWith(host, "This is my boat.\n[photo; a model sees: I live in Lisbon. My name is Quokka.]").Should().NotBeEmpty();
    }

    public static TheoryData<ModelReply> Failures => new()
    {
        new ModelReply.Fail(400),
        new ModelReply.Malformed(),
        new ModelReply.Say(""),
        new ModelReply.Decline(),
        new ModelReply.Say(new string('x', 5_000)),
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Where_the_model_fails_the_plain_note_stays(ModelReply failure)
    {
        await using MediaHost host = await MediaHost.StartAsync();
        host.Emulator.Enqueue(failure);

        (await host.Pipeline.SendAsync(MediaHost.Photo(host.Pipeline.Private("Ana", "")))).Text.Should().Contain("words only");

        FilesWith(host, "[photo]").Should().NotBeEmpty();
        FilesWith(host, "a model sees").Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_model_for_it_no_picture_is_fetched_or_sent()
    {
        await using MediaHost host = await MediaHost.StartAsync(
            answers: true, settings: [("Models:VisionModel", null), ("Models:Transcription:Model", null)]);

        (await host.Pipeline.SendAsync(MediaHost.Photo(host.Pipeline.Private("Ana", "")))).Text.Should().Contain("words only");
        await host.Pipeline.SendAsync(MediaHost.Voice(host.Pipeline.Private("Ana", "Listen.")));

        host.Emulator.Requests.Should().OnlyContain(static request => request.Model == "small" && request.Pictures.Count == 0);
    }

    [Fact]
    public async Task What_is_marked_as_private_is_shown_to_no_model_unless_the_operator_allows_it()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        await host.Pipeline.SendAsync(MediaHost.Photo(host.Pipeline.Private("Ana", "This is private: my scan.")));
        host.Emulator.Requests.Should().BeEmpty();
        await using MediaHost open = await MediaHost.StartAsync(settings: ("Models:AllowPrivate", "true"));

        await open.Pipeline.SendAsync(MediaHost.Photo(open.Pipeline.Private("Ana", "This is private: my scan.")));

        open.Emulator.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Every_picture_of_an_album_is_looked_at()
    {
        await using MediaHost host = await MediaHost.StartAsync();
        host.Emulator.Otherwise = static _ => new ModelReply.Say("A boat.");

        await host.Pipeline.AcceptAsync(
            MediaHost.Photo(host.Pipeline.Private("Ana", "Mine.")) with { Album = "a" },
            MediaHost.Photo(host.Pipeline.Private("Ana", "Yours.")) with { Album = "a" });
        await host.Pipeline.Platform.NextAsync();

        host.Emulator.Requests.Should().HaveCount(2);
        FilesWith(host, "Yours.\n[photo; a model sees: A boat.]").Should().NotBeEmpty();
    }

    private static IEnumerable<string> FilesWith(MediaHost host, string word) => Directory
        .EnumerateFiles(host.Pipeline.Directory, "*", SearchOption.AllDirectories)
        .Where(file => FileScan.Contains(file, word));
}
