using Confidant.Adapters;
using Confidant.BotHost.Models.Answers;
using Confidant.BotHost.Turns;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Answers;

public sealed class AnswerLinksTests
{
    [Theory]
    [InlineData("See https://evil.example/?q=secret for more.", "See [link left out] for more.")]
    [InlineData("See <https://evil.example>.", "See <[link left out]>.")]
    [InlineData("Read [the guide](https://evil.example/a) now.", "Read the guide now.")]
    [InlineData("![pixel](https://evil.example/p.png?d=abc)", "pixel")]
    [InlineData("Write me: tg://resolve?domain=evil", "Write me: [link left out]")]
    [InlineData("Go to t.me/evil today", "Go to t.\u200bme/evil today")]
    [InlineData("Go to www.evil.example.", "Go to www.\u200bevil.\u200bexample.")]
    [InlineData("HTTPS://EVIL.EXAMPLE", "[link left out]")]
    [InlineData("[https://good.example/a](https://evil.example)", "https://good.example/a")]
    [InlineData("https://good.example.evil.example/a", "[link left out]")]
    [InlineData("https://good.example/a?x=secret", "[link left out]")]
    public void A_link_that_nobody_gave_is_none_in_the_answer(string answer, string shown) =>
        AnswerLinks.Keep(answer, Prompt("Is https://good.example/a any good?")).Should().Be(shown);

    [Theory]
    [InlineData("Yes: https://good.example/a.")]
    [InlineData("Yes: (https://good.example/a)")]
    [InlineData("Yes: [that page](https://good.example/a)")]
    [InlineData("Yes: good.example/a")]
    [InlineData("Your shop is https://shop.example/ana")]
    [InlineData("Bob posted https://news.example/1")]
    [InlineData("It costs 3.50 at 9.30, i.e. not much... ok?Sure.")]
    [InlineData("Mail ana@mail.example about it.")]
    public void A_link_that_was_given_stays(string answer) =>
        AnswerLinks.Keep(answer, Prompt("Is https://good.example/a any good?")).Replace("\u200b", "", StringComparison.Ordinal)
            .Should().Be(answer);

    [Fact]
    public void Given_links_are_left_as_they_are() =>
        AnswerLinks.Keep("https://shop.example/ana and https://news.example/1", Prompt("hello"))
            .Should().Be("https://shop.example/ana and https://news.example/1");

    [Fact]
    public void What_the_bot_said_before_gives_no_link() =>
        AnswerLinks.Keep("As I said: https://evil.example/x", Prompt("hello") with
        {
            Window = [Told.Turn('-', "See https://evil.example/x", 1)],
        }).Should().Be("As I said: [link left out]");

    [Fact]
    public void A_Spanish_answer_says_so_in_Spanish() =>
        AnswerLinks.Keep("Mira https://evil.example", Prompt("hola") with { Language = Language.Spanish })
            .Should().Be("Mira [enlace omitido]");

    [Theory]
    [InlineData("[the guide](https://evil.example/a)", "the guide")]
    [InlineData("[the [guide]](http&#58;//evil.example)", "the [guide]")]
    [InlineData("ht*tp*://evil.exa**mp**le/x", "[link left out]")]
    [InlineData(@"http\://evil\.example/x now", "[link left out] now")]
    [InlineData("http&#58;//evil&#46;example/x", "[link left out]")]
    [InlineData("evil.exa*mp*le", "evil.\u200bexample")]
    [InlineData("|a|\n|-|\n|[b](https://evil.example)|", "a\n────────────────────────\nb ([link left out])")]
    [InlineData("`System.Text` and `https://evil.example`", "System.Text and [link left out]")]
    public void No_way_of_writing_it_makes_a_link_of_an_address_that_nobody_gave(string answer, string shown)
    {
        FormattedText kept = AnswerLinks.Keep(MarkdownText.Read(answer), Prompt("Is https://good.example/a any good?"));

        kept.Text.Should().Be(shown);
        kept.Spans.Should().NotContain(span => span.Style == TextStyle.Link);
    }

    [Fact]
    public void A_given_address_may_have_words_of_its_own()
    {
        FormattedText kept = AnswerLinks.Keep(
            MarkdownText.Read("See https://evil.example or **[that page](https://good.example/a)**."), Prompt("Is https://good.example/a any good?"));

        kept.Should().BeEquivalentTo(new FormattedText("See [link left out] or that page.",
        [
            new TextSpan(TextStyle.Bold, 23, 9), new TextSpan(TextStyle.Link, 23, 9) { Address = "https://good.example/a" },
        ]));
    }

    [Fact]
    public void A_long_answer_is_read_in_time()
    {
        string answer = string.Concat(Enumerable.Repeat("[a](b [", 4000)) + new string('a', 8000) + string.Concat(Enumerable.Repeat("a.", 4000));

        AnswerLinks.Keep(answer, Prompt("hello")).Should().NotBeEmpty();
    }

    private static Prompt Prompt(string message) =>
        Told.Prompt('a', message, Language.English, Told.Rows("a: My shop is at https://shop.example/ana")) with
        {
            Window = [Told.Turn('b', "Look: https://news.example/1!", 1)],
        };
}
