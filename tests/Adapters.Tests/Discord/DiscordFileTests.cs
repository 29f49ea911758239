using Confidant.Emulators.Discord;
using Confidant.Emulators.Processes;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordFileTests
{
    private static readonly byte[] _content = [1, 2, 3, 4];

    [Fact]
    public async Task What_a_person_attached_is_fetched_without_the_bots_token_and_no_longer_than_wanted()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, IncomingFile file) = Attach(bench);

        (await bench.Adapter.FetchAsync(bench.Chat(channel), file, 4, default)).Should().Equal(_content);
        (await bench.Adapter.FetchAsync(bench.Chat(channel), file, 3, default)).Should().BeNull();
        (await bench.Adapter.FetchAsync(bench.Chat(channel), file with { Bytes = 5 }, 4, default)).Should().BeNull();
    }

    [Fact]
    public async Task A_document_is_saved_and_half_a_one_is_not()
    {
        using var directory = new TemporaryDirectory();
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, IncomingFile file) = Attach(bench);
        (string whole, string half) = (directory.File("whole"), directory.File("half"));

        (await bench.Adapter.SaveAsync(bench.Chat(channel), file, whole, 4, default)).Should().Be(FetchOutcome.Fetched);
        (await bench.Adapter.SaveAsync(bench.Chat(channel), file with { Bytes = null }, half, 3, default)).Should().Be(FetchOutcome.TooLong);

        (await File.ReadAllBytesAsync(whole)).Should().Equal(_content);
        File.Exists(half).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_is_gone_is_none_and_nothing_tells_its_address()
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, IncomingFile file) = Attach(bench);

        (await bench.Adapter.FetchAsync(
            bench.Chat(channel), file with { Reference = file.Reference.Replace("/77/", "/78/", StringComparison.Ordinal) }, 4, default)).Should().BeNull();

        bench.Log.Lines.Should().Contain(static line => line.Contains("404", StringComparison.Ordinal));
        bench.Log.Lines.Should().NotContain(static line => line.Contains("attachments", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/attachments/77/a.png")]
    [InlineData("https://cdn.discordapp.com.evil.example/a.png")]
    [InlineData("https://evil.example/?cdn.discordapp.com")]
    [InlineData("https://user@evil.example/a.png")]
    [InlineData("http://cdn.discordapp.com/a.png")]
    [InlineData("https://cdn.discordapp.com:8443/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("attachments/77/a.png")]
    public async Task Nothing_is_fetched_from_elsewhere(string address)
    {
        await using DiscordRestBench bench = await DiscordRestBench.StartAsync();
        (EmulatedChannel channel, _) = Attach(bench);

        (await bench.Adapter.FetchAsync(bench.Chat(channel), new IncomingFile(address), 4, default)).Should().BeNull();

        bench.Log.Lines.Should().NotContain(static line => line.Contains("not fetched", StringComparison.Ordinal), "nothing was tried");
    }

    private static (EmulatedChannel Channel, IncomingFile File) Attach(DiscordRestBench bench)
    {
        (EmulatedChannel channel, EmulatedDiscordUser member) = bench.AddGuildChannel();
        bench.Discord.Say(member, channel, "", new DiscordSayOptions { Attachments = [new EmulatedAttachment("77", "a.png", "image/png", _content)] });
        string server = bench.Discord.ApiRoot[..^"/api".Length];
        return (channel, new IncomingFile($"{server}/attachments/77/a.png", "image/png", _content.Length));
    }
}
