using System.Text.Json;
using Confidant.Emulators.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramRichTests
{
    private const string Prices = "**Prices** of [tea](https://a.example):\n\n| what | how much |\n|---|---|\n| tea | 3 |\n\n```cs\nvar x = 1;\n```\n\n> said *so*\n> twice";

    [Fact]
    public async Task A_table_is_sent_as_a_table()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();

        SendOutcome outcome = await bench.SendAsync(bench.Chat(alice.Id), Read(Prices));

        outcome.Should().BeOfType<SendOutcome.Sent>();
        SentMessage sent = bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Subject;
        JsonElement[] blocks = [.. JsonDocument.Parse(sent.Rich!).RootElement.EnumerateArray()];
        blocks.Select(block => block.GetProperty("type").GetString()).Should().Equal("paragraph", "table", "pre", "blockquote");
        blocks[0].GetProperty("text").GetRawText().Should().Be(
            """[{"type":"bold","text":"Prices"}," of ",{"type":"url","text":"tea","url":"https://a.example"},":"]""");
        blocks[1].GetProperty("cells").EnumerateArray()
            .Select(row => string.Join('|', row.EnumerateArray().Select(cell => cell.GetProperty("text").GetString())))
            .Should().Equal("what|how much", "tea|3");
        blocks[1].GetProperty("cells")[0][0].GetProperty("is_header").GetBoolean().Should().BeTrue();
        blocks[1].GetProperty("cells")[1][0].TryGetProperty("is_header", out _).Should().BeFalse();
        blocks[2].GetProperty("language").GetString().Should().Be("cs");
        blocks[3].GetProperty("blocks").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_server_that_does_not_know_rich_messages_gets_entities_and_is_asked_once()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(prepare: telegram => telegram.SetKnown(richMessages: false, drafts: true));
        EmulatedUser alice = bench.StartedUser();

        await bench.SendAsync(bench.Chat(alice.Id), Read(Prices));
        await bench.SendAsync(bench.Chat(alice.Id), Read(Prices));

        bench.Telegram.SentTo(alice.Id).Should().HaveCount(2).And.OnlyContain(sent =>
            sent.Rich == null && sent.Text.Contains("what │ how much") && sent.Entities.Any(entity => entity.Type == "pre"));
        bench.Telegram.CountOf("sendRichMessage").Read.Should().Be(1);
    }

    [Fact]
    public async Task Blocks_that_are_refused_are_sent_as_entities()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(400, "Bad Request: can't parse rich message"), method: "sendRichMessage");

        await bench.SendAsync(bench.Chat(alice.Id), Read(Prices));
        await bench.SendAsync(bench.Chat(alice.Id), Read(Prices));

        IReadOnlyList<SentMessage> sent = bench.Telegram.SentTo(alice.Id);
        sent.Should().HaveCount(2);
        sent[0].Rich.Should().BeNull();
        sent[1].Rich.Should().NotBeNull();
    }

    [Fact]
    public async Task What_entities_show_is_no_rich_message()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();

        await bench.SendAsync(bench.Chat(alice.Id), Read("**bold** and\n```\ncode │ code\n```"));

        bench.Telegram.SentTo(alice.Id).Should().ContainSingle().Which.Rich.Should().BeNull();
        bench.Telegram.CountOf("sendRichMessage").Read.Should().Be(0);
    }

    private static OutgoingMessage Read(string markdown)
    {
        FormattedText read = MarkdownText.Read(markdown);
        return new OutgoingMessage { Text = read.Text, Spans = read.Spans };
    }
}
