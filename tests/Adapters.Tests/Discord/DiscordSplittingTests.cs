using System.Text;
using System.Text.RegularExpressions;
using Confidant.Adapters.Discord;
using Confidant.Adapters.Tests.Outgoing;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed partial class DiscordSplittingTests
{
    private static readonly TextStyle[] _styles = [TextStyle.Bold, TextStyle.Code, TextStyle.CodeBlock];

    private static readonly string[] _pieces =
    [
        "word ", "\n", "\n\n", "é", "\U0001F600", "e\u0301", "\U0001F468\u200D\U0001F469", "```\ncode\n```\n", "```cs\nvar x = `1`;\n\nx++;\n```\n",
        "```", "verylongwordwithoutspaces", "ñ. ", "*", "_", "~~", "||", "`", "\\", "> ", "# ", "- ", "1. ", "@everyone ", "<@123> ",
        "[text](https://example.com/a_b) ", "https://example.com/a_b*c ",
    ];

    [Fact]
    public void Random_texts_stay_complete_in_order_within_limits_and_whole()
    {
        const int seed = 2000;
        var random = new Random(seed);
        for (int round = 0; round < 400; round++)
        {
            string because = $"of round {round} of seed {seed}";
            string text = RandomText(random);
            TextSpan[] spans = [.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomSpan(random, text.Length))];
            var message = new OutgoingMessage { Text = text, Spans = spans, Buttons = [[new Button("b", "b")]] };

            IReadOnlyList<OutgoingMessage> chunks = DiscordSplitter.Split(message);
            string[] written = [.. chunks.Select(DiscordMarkdown.Write)];

            written.Should().OnlyContain(chunk => chunk.Length <= 2000, because);
            written.Should().OnlyContain(chunk => Utf16Text.Repair(chunk) == chunk, because);
            Visible(string.Concat(chunks.Select(chunk => chunk.Text)))
                .Should().Be(Visible(text), because);
            for (int i = 0; i < chunks.Count; i++)
            {
                var read = DiscordReading.Of(written[i]);
                Visible(read.Text).Should().Be(Visible(chunks[i].Text), $"{because}, written {written[i]}");
                read.IsBalanced.Should().BeTrue(because);
            }

            chunks.SkipLast(1).Should().NotContain(chunk => chunk.Buttons.Count > 0, because);
            chunks[^1].Buttons.Should().HaveCount(1, because);
        }
    }

    [Fact]
    public void Any_markdown_of_a_model_arrives_complete_in_order_and_within_limits()
    {
        const int seed = 20000;
        for (int round = 0; round < 200; round++)
        {
            string because = $"of round {round} of seed {seed}";
            var random = new Random(seed + round);
            var maker = new MarkdownMaker(random);

            IReadOnlyList<OutgoingMessage> chunks = DiscordSplitter.Split(Read(maker.Make(random.Next(1, 9_000))));
            string[] written = [.. chunks.Select(DiscordMarkdown.Write)];

            Words(string.Concat(chunks.Select(chunk => chunk.Text)))
                .Should().Equal(Enumerable.Range(0, maker.Words).Select(number => $"w{number}x"), because);
            written.Zip(chunks).Should().OnlyContain(pair => Words(pair.First).SequenceEqual(Words(pair.Second.Text)), because);
            written.Should().OnlyContain(chunk => chunk.Length <= 2000 && Utf16Text.Repair(chunk) == chunk, because);
            written.Should().OnlyContain(chunk => Fence().Count(chunk) % 2 == 0, because);
        }
    }

    [Fact]
    public void A_block_of_code_that_is_cut_is_closed_and_opened_again_in_its_language()
    {
        string code = string.Concat(Enumerable.Range(0, 300).Select(i => $"var line{i} = {i};\n"));

        string[] written = [.. DiscordSplitter.Split(Read($"Here:\n```cs\n{code}```\nDone."))
            .Select(DiscordMarkdown.Write)];

        written.Should().HaveCountGreaterThan(2);
        written[0].Should().StartWith("Here:\n\n```cs\nvar line0");
        written[1..].Should().OnlyContain(chunk => chunk.StartsWith("```cs\nvar line"));
        written[..^1].Should().OnlyContain(chunk => chunk.EndsWith(";\n```"));
        written[^1].Should().EndWith("```\n\nDone.");
    }

    [Fact]
    public void What_escaping_adds_counts()
    {
        string[] written = [.. DiscordSplitter.Split(new OutgoingMessage { Text = new string('*', 1_500) }).Select(DiscordMarkdown.Write)];

        written.Should().HaveCount(2);
        written.Should().OnlyContain(chunk => chunk.Length <= 2000);
        string.Concat(written).Should().Be(string.Concat(Enumerable.Repeat(@"\*", 1_500)));
    }

    [Fact]
    public void Neither_a_pair_nor_a_combined_character_is_cut_and_each_is_counted_by_its_units()
    {
        string emoji = "x" + string.Concat(Enumerable.Repeat("\U0001F600", 1_500));
        string combined = "x" + string.Concat(Enumerable.Repeat("e\u0301", 1_500));

        DiscordSplitter.Split(new OutgoingMessage { Text = emoji }).Should().OnlyContain(
            chunk => Utf16Text.Repair(chunk.Text) == chunk.Text && chunk.Text.Length <= 2000).And.HaveCount(2);
        DiscordSplitter.Split(new OutgoingMessage { Text = combined }).Skip(1).Should().OnlyContain(chunk => chunk.Text[0] == 'e');
    }

    [Fact]
    public void Paragraphs_come_before_lines_and_lines_before_words()
    {
        string text = new string('a', 1_400) + "\n\n" + new string('b', 250) + "\n" + new string('c', 250) + " " + new string('d', 250);

        DiscordSplitter.Split(new OutgoingMessage { Text = text })[0].Text.Should().Be(new string('a', 1_400) + "\n\n");
        DiscordSplitter.Split(new OutgoingMessage { Text = text.Replace("\n\n", "x", StringComparison.Ordinal) })[0].Text.Should().EndWith("b\n");
        DiscordSplitter.Split(new OutgoingMessage { Text = text.Replace("\n", "x", StringComparison.Ordinal) })[0].Text.Should().EndWith("c ");
    }

    private static OutgoingMessage Read(string markdown)
    {
        FormattedText read = MarkdownText.Read(markdown);
        return new OutgoingMessage { Text = read.Text, Spans = read.Spans };
    }

    private static string Visible(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))]);

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        int length = random.Next(1, 7_000);
        while (text.Length < length)
        {
            text.Append(_pieces[random.Next(_pieces.Length)]);
        }

        return text.Append('.').ToString();
    }

    private static TextSpan RandomSpan(Random random, int length)
    {
        int offset = random.Next(length);
        return new TextSpan(_styles[random.Next(_styles.Length)], offset, random.Next(1, length - offset + 1));
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(static match => match.Value);

    [GeneratedRegex(@"w\d+x")]
    private static partial Regex Word();

    [GeneratedRegex("(^|\n)(> )*```")]
    private static partial Regex Fence();
}
