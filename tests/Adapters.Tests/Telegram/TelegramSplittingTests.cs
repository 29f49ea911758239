using System.Text;
using Confidant.Adapters.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramSplittingTests
{
    private static readonly string[] _pieces =
        ["word ", "\n", "\n\n", "é", "\U0001F600", "e\u0301", "\U0001F468\u200D\U0001F469", "```\ncode\n```\n", "verylongwordwithoutspaces", "ñ. "];

    [Fact]
    public void Random_texts_stay_complete_in_order_within_limits_and_whole()
    {
        const int seed = 4096;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++)
        {
            string because = $"of round {round} of seed {seed}";
            string text = RandomText(random);
            TextSpan[] spans = [.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomSpan(random, text.Length))];
            bool hasDocument = random.Next(3) == 0;
            var message = new OutgoingMessage
            {
                Text = text,
                Spans = spans,
                Buttons = [[new Button("b", "b")]],
                Document = hasDocument ? new OutgoingDocument("a", "text/plain", []) : null,
            };

            IReadOnlyList<OutgoingMessage> chunks = TelegramSplitter.Split(message);

            string.Concat(chunks.Select(chunk => chunk.Text)).Where(c => !char.IsWhiteSpace(c))
                .Should().Equal(text.Where(c => !char.IsWhiteSpace(c)), because);
            chunks.Skip(hasDocument ? 1 : 0).Should().NotContain(chunk => chunk.Text.Length > 4096, because);
            chunks[0].Text.Length.Should().BeLessThanOrEqualTo(hasDocument ? 1024 : 4096, because);
            chunks.Should().OnlyContain(chunk => Utf16Text.Repair(chunk.Text) == chunk.Text, because);
            chunks.SkipLast(1).Should().NotContain(chunk => chunk.Buttons.Count > 0, because);
            chunks[^1].Buttons.Should().HaveCount(1, because);
            chunks.Count(chunk => chunk.Document is not null).Should().Be(hasDocument ? 1 : 0, because);
            chunks.SelectMany(chunk => chunk.Spans.Select(span => (chunk, span))).Should().NotContain(
                item => item.span.Length <= 0 || item.span.Offset < 0 || item.span.Offset + item.span.Length > item.chunk.Text.Length, because);
        }
    }

    [Fact]
    public void Paragraphs_come_before_lines_and_lines_before_words()
    {
        string text = new string('a', 3000) + "\n\n" + new string('b', 500) + "\n" + new string('c', 500) + " " + new string('d', 500);

        TelegramSplitter.Split(new OutgoingMessage { Text = text })[0].Text.Should().Be(new string('a', 3000) + "\n\n");
        TelegramSplitter.Split(new OutgoingMessage { Text = text.Replace("\n\n", "x", StringComparison.Ordinal) })[0]
            .Text.Should().EndWith("b\n");
        TelegramSplitter.Split(new OutgoingMessage { Text = text.Replace("\n", "x", StringComparison.Ordinal) })[0]
            .Text.Should().EndWith("c ");
    }

    [Fact]
    public void A_block_of_code_is_kept_whole_where_it_fits_and_its_formatting_follows()
    {
        string before = new('a', 3000);
        string code = string.Concat(Enumerable.Repeat("line of code\n\n", 150));
        var message = new OutgoingMessage
        {
            Text = before + code,
            Spans = [new TextSpan(TextStyle.CodeBlock, before.Length, code.Length), new TextSpan(TextStyle.Bold, 2990, 20)],
        };

        IReadOnlyList<OutgoingMessage> chunks = TelegramSplitter.Split(message);

        chunks.Should().HaveCount(2);
        chunks[0].Text.Should().Be(before);
        chunks[0].Spans.Should().Equal(new TextSpan(TextStyle.Bold, 2990, 10));
        chunks[1].Spans.Should().Equal(
            new TextSpan(TextStyle.CodeBlock, 0, code.Length), new TextSpan(TextStyle.Bold, 0, 10));
    }

    [Fact]
    public void Neither_a_pair_nor_a_combined_character_is_cut()
    {
        string emoji = string.Concat(Enumerable.Repeat("\U0001F600", 3000));
        string flags = "x" + string.Concat(Enumerable.Repeat("\U0001F1EA\U0001F1F8", 1500));
        string combined = "x" + string.Concat(Enumerable.Repeat("e\u0301", 3000));

        TelegramSplitter.Split(new OutgoingMessage { Text = "x" + emoji }).Select(chunk => chunk.Text.Length).Should().Equal(4095, 1906);
        TelegramSplitter.Split(new OutgoingMessage { Text = flags }).Select(chunk => chunk.Text.Length).Should().Equal(4093, 1908);
        TelegramSplitter.Split(new OutgoingMessage { Text = combined }).Skip(1).Should().OnlyContain(chunk => chunk.Text[0] == 'e');
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        int length = random.Next(1, 14_000);
        while (text.Length < length)
        {
            text.Append(_pieces[random.Next(_pieces.Length)]);
        }

        return text.Append('.').ToString();
    }

    private static TextSpan RandomSpan(Random random, int length)
    {
        int offset = random.Next(length);
        return new TextSpan((TextStyle)random.Next(5), offset, random.Next(1, length - offset + 1));
    }
}
