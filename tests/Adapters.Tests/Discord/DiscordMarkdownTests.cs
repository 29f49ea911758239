using Confidant.Adapters.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordMarkdownTests
{
    [Theory]
    [InlineData("2 * 3 * 4", @"2 \* 3 \* 4")]
    [InlineData("snake_case_name", @"snake\_case\_name")]
    [InlineData("~~no~~ ||spoiler||", @"\~\~no\~\~ \|\|spoiler\|\|")]
    [InlineData("`code`", @"\`code\`")]
    [InlineData(@"C:\new\table", @"C:\\new\\table")]
    [InlineData("# heading\n## two\n-# small", "\\# heading\n\\## two\n\\-# small")]
    [InlineData("issue #5 - done", "issue #5 - done")]
    [InlineData("- a\n  - b\n+ c", "\\- a\n  \\- b\n\\+ c")]
    [InlineData("1. a\n 2) b\n3.5 is no list", "1\\. a\n 2\\) b\n3\\.5 is no list")]
    [InlineData("> quoted\n5 > 4", "\\> quoted\n5 > 4")]
    [InlineData("@everyone, @here, @Everyone", @"\@everyone, \@here, \@Everyone")]
    [InlineData("write to a@b.example or @alice", "write to a@b.example or @alice")]
    [InlineData("<@12> <#34> <:e:5> <t:1> </c:6> 3 < 4", @"\<@12> \<#34> \<:e:5> \<t:1> \</c:6> 3 \< 4")]
    [InlineData("[a bank](https://evil.example)", @"\[a bank](https://evil.example)")]
    [InlineData("see https://a.example/x_y*z?q=_1_ now", "see https://a.example/x_y*z?q=_1_ now")]
    [InlineData("https://[a](https://evil.example)", @"https://\[a](https://evil.example)")]
    [InlineData("https://a|b||c||", @"https://a\|b\|\|c\|\|")]
    [InlineData("xhttps://a_b", @"xhttps://a\_b")]
    [InlineData("https://a.example/b<@12>", "https://a.example/b\uFEFF\\<@12>")]
    [InlineData("```", @"\`\`\`")]
    public void What_people_type_shows_as_they_typed_it(string typed, string written) =>
        DiscordMarkdown.Write(new OutgoingMessage { Text = typed }).Should().Be(written);

    [Fact]
    public void Formatting_becomes_marks()
    {
        Write("a bold move", (TextStyle.Bold, 2, 4)).Should().Be("a **bold** move");
        Write("a bold move", (TextStyle.Bold, 1, 6)).Should().Be("a **bold** move", "marks stand beside words, not beside white space");
        Write("both here", (TextStyle.Bold, 0, 4), (TextStyle.Italic, 0, 4)).Should().Be("***both*** here");
        Write("onetwo", (TextStyle.Bold, 0, 3), (TextStyle.Italic, 3, 3)).Should().Be("**one**\u200B*two*");
        Write("a*b", (TextStyle.Code, 0, 3)).Should().Be("`a*b`");
        Write("a`b``c", (TextStyle.Code, 0, 6)).Should().Be("`` a`b`\u200B`c ``");
        Write("said\nso\nand on", (TextStyle.Quote, 0, 7)).Should().Be("> said\n> so\nand on");
        Write("x = \"```\"", (TextStyle.CodeBlock, 0, 9)).Should().Be("```\nx = \"``\u200B`\"\n```");
        Write("text", (TextStyle.Bold, -3, 100)).Should().Be("**text**");
    }

    [Fact]
    public void Crossed_out_words_and_links_become_marks()
    {
        Write("a bold move", (TextStyle.Strikethrough, 2, 4)).Should().Be("a ~~bold~~ move");
        Linked("the page here", 4, 4).Should().Be("the [page](<https://good.example/a_(b)?q=%3E>) here");
        Linked("the [page] here", 4, 6).Should().Be(@"the \[page] (https://good.example/a_(b)?q=>) here");
        Linked("https://good.example is it", 0, 20).Should().Be("https://good.example (https://good.example/a_(b)?q=>) is it");
    }

    private static string Linked(string text, int offset, int length) => DiscordMarkdown.Write(DiscordSplitter.Split(new OutgoingMessage
    {
        Text = text,
        Spans = [new TextSpan(TextStyle.Link, offset, length) { Address = "https://good.example/a_(b)?q=>" }],
    }).Single());

    private static string Write(string text, params (TextStyle Style, int Offset, int Length)[] spans) => DiscordMarkdown.Write(
        new OutgoingMessage { Text = text, Spans = [.. spans.Select(span => new TextSpan(span.Style, span.Offset, span.Length))] });
}
