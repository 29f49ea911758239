using System.Text.RegularExpressions;
using Confidant.Adapters.Telegram;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Adapters.Tests.Outgoing;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed partial class TelegramFormatTests
{
    private static readonly string[] _loose = ["bold", "italic", "strikethrough"];

    [Fact]
    public void Any_markdown_arrives_complete_in_order_within_limits_and_with_formatting_that_Telegram_takes()
    {
        const int seed = 40960;
        int most = 0;
        for (int round = 0; round < 400; round++)
        {
            var random = new Random(seed + round);
            var maker = new MarkdownMaker(random);
            string markdown = maker.Make(random.Next(1, 12_000));
            string because = $"of round {round} of seed {seed}";

            FormattedText read = MarkdownText.Read(markdown);
            IReadOnlyList<OutgoingMessage> chunks = TelegramSplitter.Split(new OutgoingMessage { Text = read.Text, Spans = read.Spans });

            string[] words = [.. Enumerable.Range(0, maker.Words).Select(number => $"w{number}x")];
            string[] arrived = [.. Word().Matches(string.Concat(chunks.Select(chunk => chunk.Text))).Select(match => match.Value)];
            words.Except(arrived).Should().BeEmpty(because);
            arrived.Should().Equal(words, because);
            foreach (OutgoingMessage chunk in chunks)
            {
                chunk.Text.Length.Should().BeLessThanOrEqualTo(4096, because);
                chunk.Text.Should().NotBeNullOrWhiteSpace(because);
                Utf16Text.Repair(chunk.Text).Should().Be(chunk.Text, because);
                IReadOnlyList<OutgoingEntity> entities = TelegramFormat.Entities(chunk) ?? [];
                Check(chunk.Text, entities, because);
                entities.Count.Should().BeLessThanOrEqualTo(100, because);
                entities.Sum(static entity => entity.Url?.Length ?? 0).Should().BeLessThan(9_000, because);
                most = Math.Max(most, entities.Count);
            }
        }

        most.Should().BeGreaterThan(80, "the limit must have been met");
    }

    [Fact]
    public void An_answer_with_more_formatting_than_a_message_may_have_is_cut_at_a_paragraph_and_loses_none()
    {
        string[] paragraphs = [.. Enumerable.Range(0, 60).Select(static i => $"- **Name {i}**: *role {i}*, see [page](https://a.example/{i}), `code {i}`")];
        FormattedText read = MarkdownText.Read(string.Join("\n\n", paragraphs));

        IReadOnlyList<OutgoingMessage> chunks = TelegramSplitter.Split(new OutgoingMessage { Text = read.Text, Spans = read.Spans });

        List<IReadOnlyList<OutgoingEntity>> entities = [.. chunks.Select(static chunk => TelegramFormat.Entities(chunk)!)];
        entities.Should().HaveCount(3).And.OnlyContain(static chunk => chunk.Count <= 100);
        entities.Sum(static chunk => chunk.Count).Should().Be(240);
        chunks.SkipLast(1).Should().OnlyContain(static chunk => chunk.Text.EndsWith('\n'));
        string.Concat(chunks.Select(static chunk => chunk.Text)).Should().Be(read.Text);
    }

    [Fact]
    public void Long_addresses_are_spread_over_messages_so_that_Telegram_refuses_none()
    {
        FormattedText read = MarkdownText.Read(string.Join(
            ' ', Enumerable.Range(0, 40).Select(static i => $"Here is the [page {i}](https://a.example/{new string('x', 500)}) of it.")));

        IReadOnlyList<OutgoingMessage> chunks = TelegramSplitter.Split(new OutgoingMessage { Text = read.Text, Spans = read.Spans });

        List<IReadOnlyList<OutgoingEntity>> entities = [.. chunks.Select(static chunk => TelegramFormat.Entities(chunk)!)];
        entities.Should().HaveCountGreaterThan(2).And.OnlyContain(static chunk => chunk.Sum(entity => entity.Url!.Length) <= 8_000);
        entities.Sum(static chunk => chunk.Count).Should().Be(40);
    }

    [Fact]
    public void Any_formatting_becomes_entities_that_Telegram_takes()
    {
        const int seed = 4097;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 12).Select(_ => random.Next(5) switch { 0 => " ", 1 => "\n", 2 => "\U0001F600", _ => "a" }));
            TextSpan[] spans =
            [
                .. Enumerable.Range(0, random.Next(6)).Select(_ => new TextSpan(
                    (TextStyle)random.Next(7), random.Next(-1, text.Length), random.Next(0, text.Length)) { Address = "https://a.example" }),
            ];

            Check(text, TelegramEntities.Of(text, spans), $"of round {round} of seed {seed}");
        }
    }

    [Fact]
    public void Language_and_address_are_sent_along()
    {
        FormattedText read = MarkdownText.Read("**see [the *page*](https://a.example)**\n```py\n  x = 1\n```");

        TelegramFormat.Entities(new OutgoingMessage { Text = read.Text, Spans = read.Spans }).Should().Equal(
            new OutgoingEntity("bold", 0, 12),
            new OutgoingEntity("text_link", 4, 8) { Url = "https://a.example" },
            new OutgoingEntity("italic", 8, 4),
            new OutgoingEntity("pre", 14, 7) { Language = "py" });
    }

    [Fact]
    public void A_block_of_code_that_is_cut_is_opened_again_in_its_language()
    {
        FormattedText read = MarkdownText.Read($"Here:\n```cs\n{string.Concat(Enumerable.Range(0, 600).Select(i => $"var line{i} = {i};\n"))}```\nDone.");

        IReadOnlyList<OutgoingMessage> chunks = TelegramSplitter.Split(new OutgoingMessage { Text = read.Text, Spans = read.Spans });

        chunks.Should().HaveCountGreaterThan(2);
        chunks.Should().OnlyContain(chunk => TelegramFormat.Entities(chunk)!.Single().Type == "pre" && TelegramFormat.Entities(chunk)!.Single().Language == "cs");
        chunks.SkipLast(1).Should().OnlyContain(chunk => chunk.Text.EndsWith(";\n", StringComparison.Ordinal));
        chunks[^1].Text.Should().EndWith("\n\nDone.");
    }

    /// <summary>Telegram's rules for entities, stated once more.</summary>
    private static void Check(string text, IReadOnlyList<OutgoingEntity> entities, string because)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            OutgoingEntity one = entities[i];
            int end = one.Offset + one.Length;
            (one.Offset >= 0 && one.Length > 0 && end <= text.Length).Should().BeTrue(because);
            (SplitsPair(text, one.Offset) || SplitsPair(text, end)).Should().BeFalse(because);
            string words = text[one.Offset..end];
            words.Should().NotBeNullOrWhiteSpace(because);
            (one.Type == "pre" ? words.Trim('\n') : words.Trim()).Should().Be(words, because);
            for (int j = i + 1; j < entities.Count; j++)
            {
                OutgoingEntity other = entities[j];
                other.Offset.Should().BeGreaterThanOrEqualTo(one.Offset, because);
                if (other.Offset >= end)
                {
                    continue;
                }

                (other.Offset + other.Length).Should().BeLessThanOrEqualTo(end, $"entities lie within each other or apart, {because}");
                other.Type.Should().NotBe(one.Type, because);
                (one.Type is "pre" or "code" || other.Type == "pre").Should().BeFalse($"code stands by itself, {because}");
                if (!_loose.Contains(one.Type) && !_loose.Contains(other.Type))
                {
                    one.Type.Should().Be("blockquote", because);
                }
            }
        }
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    [GeneratedRegex(@"w\d+x")]
    private static partial Regex Word();
}
