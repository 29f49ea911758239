using Confidant.Adapters.Telegram;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramFileTests
{
    private const int Most = 20 * 1024 * 1024;
    private static readonly byte[] _content = [1, 2, 3, 4];

    [Fact]
    public async Task What_a_person_sent_is_fetched_as_they_sent_it()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();

        IncomingMessage voice = await SayAsync(bench, new EmulatedFile("voice", _content, Seconds: 3));
        IncomingMessage photo = await SayAsync(bench, new EmulatedFile("photo", [9]), caption: "our boat");

        voice.Media.Single().Seconds.Should().Be(3);
        (await FetchAsync(bench, voice)).Should().Equal(_content);
        photo.Text.Should().Be("our boat");
        (await FetchAsync(bench, photo)).Should().Equal(9);
    }

    [Fact]
    public async Task What_is_longer_than_wanted_is_not_fetched_whatever_is_said_of_its_length()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        IncomingMessage voice = await SayAsync(bench, new EmulatedFile("voice", _content));
        IncomingFile file = voice.Media.Single().File!;

        (await FetchAsync(bench, voice, most: 3)).Should().BeNull();
        (await bench.Adapter.FetchAsync(voice.Conversation, file with { Bytes = null }, 3, default)).Should().BeNull();
        (await DownloadAsync(bench, $"files/{file.Reference}.bin", 3)).Outcome.Should().Be(FetchOutcome.TooLong);
        (await DownloadAsync(bench, $"files/{file.Reference}.bin", 4)).Content.Should().Equal(_content);
        bench.Telegram.CountOf("getFile").Read.Should().Be(1);
    }

    [Fact]
    public async Task A_file_that_is_gone_too_big_or_refused_is_none_and_nothing_tells_the_token()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        IncomingMessage voice = await SayAsync(bench, new EmulatedFile("voice", _content));
        (EmulatedFault Fault, string Method)[] faults =
        [
            (new EmulatedFault.Refusal(400, "Bad Request: file is too big"), "getFile"),
            (new EmulatedFault.Refusal(400, "Bad Request: wrong file_id"), "getFile"),
            (new EmulatedFault.GatewayError(502), "getFile"),
            (new EmulatedFault.MalformedAnswer(), "getFile"),
            (new EmulatedFault.Refusal(404, "Not Found"), "download"),
            (new EmulatedFault.GatewayError(500), "download"),
            (new EmulatedFault.DropBefore(), "download"),
        ];

        foreach ((EmulatedFault fault, string method) in faults)
        {
            bench.Telegram.PlanFault(fault, method: method);
            (await FetchAsync(bench, voice)).Should().BeNull();
        }

        (await FetchAsync(bench, voice)).Should().Equal(_content);
        string log = string.Join('\n', bench.Log.Lines);
        log.Should().Contain("download").And.NotContain(bench.Bot.Token.Split(':')[1]).And.NotContain("files/").And.NotContain("/bot");
    }

    [Fact]
    public async Task A_document_is_saved_under_the_name_that_its_sender_gave_and_half_a_one_is_not()
    {
        using var directory = new TemporaryDirectory();
        await using TelegramBench bench = await TelegramBench.StartAsync();
        IncomingMessage sent = await SayAsync(bench, new EmulatedFile("document", _content, "application/zip", Name: "export.zip"));
        IncomingMedia medium = sent.Media.Should().ContainSingle().Subject;
        (string whole, string half) = (directory.File("whole"), directory.File("half"));

        medium.Should().Be(new IncomingMedia(MediaKind.Document, "export.zip") { File = medium.File });
        medium.File!.Bytes.Should().Be(_content.Length);
        (await bench.Adapter.SaveAsync(sent.Conversation, medium.File, whole, Most, default)).Should().Be(FetchOutcome.Fetched);
        (await bench.Adapter.SaveAsync(sent.Conversation, medium.File, half, 3, default)).Should().Be(FetchOutcome.TooLong);
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(400, "Bad Request: file is too big"), method: "getFile");
        (await bench.Adapter.SaveAsync(sent.Conversation, medium.File, half, Most, default)).Should().Be(FetchOutcome.TooLong);
        bench.Telegram.PlanFault(new EmulatedFault.DropBefore(), method: "download");
        (await bench.Adapter.SaveAsync(sent.Conversation, medium.File, half, Most, default)).Should().Be(FetchOutcome.Unavailable);

        (await File.ReadAllBytesAsync(whole)).Should().Equal(_content);
        File.Exists(half).Should().BeFalse();
        Func<Task> again = async () => await bench.Adapter.SaveAsync(sent.Conversation, medium.File, whole, Most, default);
        await again.Should().ThrowAsync<IOException>("nothing that is there is written over");
        (await File.ReadAllBytesAsync(whole)).Should().Equal(_content);
    }

    [Theory]
    [InlineData("/var/lib/telegram/file.oga")]
    [InlineData("../../secrets")]
    [InlineData("files//x")]
    [InlineData("")]
    public async Task A_path_that_leads_elsewhere_is_not_followed(string path)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();

        (await DownloadAsync(bench, path, Most)).Outcome.Should().Be(FetchOutcome.Unavailable);

        bench.Telegram.CountOf("download").Read.Should().Be(0);
    }

    private static async Task<IncomingMessage> SayAsync(TelegramBench bench, EmulatedFile file, string caption = "")
    {
        int before = bench.Intake.Accepted.Count;
        bench.Telegram.Say(bench.StartedUser(), bench.Bot, caption, new SayOptions { File = file });
        if (before == 0)
        {
            bench.Run();
        }

        return (IncomingMessage)(await bench.Intake.WaitForAsync(before + 1))[^1];
    }

    private static async Task<(FetchOutcome Outcome, byte[] Content)> DownloadAsync(TelegramBench bench, string path, long most)
    {
        using var content = new MemoryStream();
        return (await bench.Service<TelegramTransport>().DownloadAsync(path, content, most, default), content.ToArray());
    }

    private static async Task<byte[]?> FetchAsync(TelegramBench bench, IncomingMessage message, int most = Most) =>
        await bench.Adapter.FetchAsync(message.Conversation, message.Media.Single().File!, most, default);
}
