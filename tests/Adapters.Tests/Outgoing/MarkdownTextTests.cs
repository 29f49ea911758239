using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Outgoing;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("# Title\nwords", "Title\n\nwords", "Bold:Title")]
    [InlineData("a **bold** and *slanted* and ~~gone~~ and `code`", "a bold and slanted and gone and code",
        "Bold:bold", "Italic:slanted", "Strikethrough:gone", "Code:code")]
    [InlineData("***both***", "both", "Italic:both", "Bold:both")]
    [InlineData("**a `b` c**", "a b c", "Bold:a b c", "Code:b")]
    [InlineData("- one\n- two\n  - deep\n- three", "• one\n• two\n  • deep\n• three")]
    [InlineData("3. three\n4. four\n   goes on", "3. three\n4. four\n   goes on")]
    [InlineData("1) a\n2) b", "1) a\n2) b")]
    [InlineData("- [ ] open\n- [x] done", "• ☐ open\n• ☑ done")]
    [InlineData("> said\n> so\n\nthen", "said\nso\n\nthen", "Quote:said\nso")]
    [InlineData("one\ntwo\n\nthree", "one\ntwo\n\nthree")]
    [InlineData("see [the page](https://a.example/b) now", "see the page now", "Link:the page")]
    [InlineData("see [the page][1] now\n\n[1]: https://a.example/b", "see the page now", "Link:the page")]
    [InlineData("[note]: https://a.example/b", "[note]: https://a.example/b")]
    [InlineData("[x](javascript:alert(1)) and [y](tg://user?id=1)", "x and y")]
    [InlineData("![a picture](https://a.example/p.png)", "a picture", "Link:a picture")]
    [InlineData("<https://a.example/b>", "https://a.example/b")]
    [InlineData("a <b>tag</b> &amp; more", "a <b>tag</b> & more")]
    [InlineData(@"2 \* 3 \_ x", "2 * 3 _ x")]
    [InlineData("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4")]
    [InlineData("**never closed", "**never closed")]
    [InlineData("above\n\n---\n\nbelow", "above\n\n———\n\nbelow")]
    [InlineData("if a || b || c", "if a || b || c")]
    [InlineData("```\n\n```", "```\n\n```")]
    [InlineData("", "")]
    public void Marks_become_formatting(string markdown, string text, params string[] spans)
    {
        FormattedText read = MarkdownText.Read(markdown);

        read.Text.Should().Be(text);
        read.Spans.Select(span => $"{span.Style}:{text.Substring(span.Offset, span.Length)}").Should().BeEquivalentTo(spans);
    }

    [Fact]
    public void A_block_of_code_keeps_its_lines_and_names_its_language()
    {
        FormattedText read = MarkdownText.Read("Run:\n\n```py title=x\ndef f():\n    return `1`\n```\n\nDone.\n\n- so:\n  ```\n  x *= 2\n  ```");

        read.Text.Should().Be("Run:\n\ndef f():\n    return `1`\n\nDone.\n\n• so:\nx *= 2");
        read.Spans.Should().Equal(
            new TextSpan(TextStyle.CodeBlock, 6, 23) { Language = "py" },
            new TextSpan(TextStyle.CodeBlock, read.Text.Length - 6, 6));
    }

    [Fact]
    public void A_block_of_code_that_nobody_closed_goes_to_the_end() =>
        MarkdownText.Read("Run:\n```cs\nvar x = 1;").Spans.Should().Equal(new TextSpan(TextStyle.CodeBlock, 6, 10) { Language = "cs" });

    [Fact]
    public void A_table_is_code_whose_columns_stand_below_each_other()
    {
        FormattedText read = MarkdownText.Read(
            "Prices:\n\n| what | how **much** |\n|---|---:|\n| tea | 3 |\n| 日本 | [12](https://a.example) |\n| a\\|b │ c<br>d | |");

        read.Text.Split('\n').Should().Equal(
            "Prices:",
            "",
            "what      │               how much",
            "──────────┼───────────────────────",
            "tea       │                      3",
            "日本      │ 12 (https://a.example)",
            "a|b | c d │");
        read.Spans.Should().ContainSingle().Which.IsTable.Should().BeTrue();
    }

    [Fact]
    public void What_is_nested_too_deep_is_shown_as_it_is()
    {
        string deep = new string('>', 2_000) + " text";

        MarkdownText.Read(deep).Should().BeEquivalentTo(new FormattedText(deep, []));
    }

    [Fact]
    public void Formatting_moves_along_when_words_are_replaced()
    {
        var text = new FormattedText("a evil b", [new TextSpan(TextStyle.Bold, 0, 8), new TextSpan(TextStyle.Italic, 2, 4), new TextSpan(TextStyle.Code, 7, 1)]);

        text.Replace([(2, 4, "[link left out]")]).Should().BeEquivalentTo(new FormattedText(
            "a [link left out] b",
            [new TextSpan(TextStyle.Bold, 0, 19), new TextSpan(TextStyle.Italic, 2, 15), new TextSpan(TextStyle.Code, 18, 1)]));
        text.Replace([(4, 4, "")]).Spans.Should().Equal(new TextSpan(TextStyle.Bold, 0, 4), new TextSpan(TextStyle.Italic, 2, 2));
    }
}
