using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Links;

public sealed class LinkCodeTests
{
    [Fact]
    public void A_code_is_read_as_it_is_shown_and_as_people_type_it()
    {
        var code = LinkCode.Create();
        code.Shown.Should().MatchRegex("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$");
        string[] typings =
        [
            code.Shown, code.Value, code.Shown.ToLowerInvariant(), $"  {code.Value[..5]} {code.Value[5..]} ",
            code.Value.Replace('0', 'o').Replace('1', 'l'), code.Value.Replace('0', 'O').Replace('1', 'I'),
        ];

        foreach (string typed in typings)
        {
            LinkCode.TryParse(typed, out LinkCode read).Should().BeTrue(typed);
            read.Should().Be(code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCDE-FGHJ")]
    [InlineData("ABCDE-FGHJKM")]
    [InlineData("ABCDE-FGHJU")]
    [InlineData("ABCDE_FGHJK")]
    [InlineData("ABCDE-FGHJK\n")]
    [InlineData("ABCDE-FGHJ１")]
    [InlineData("ABCDE-FGHJſ")]
    [InlineData("ABCDE-FGHJı")]
    [InlineData("АBCDE-FGHJK")]
    public void Anything_else_is_no_code(string typed) => LinkCode.TryParse(typed, out _).Should().BeFalse();

    [Fact]
    public void A_code_is_not_shown_by_accident()
    {
        var code = LinkCode.Create();

        $"{code}".Should().NotContain(code.Value);
    }

    [Fact]
    public void Codes_have_every_digit_in_every_place()
    {
        List<string> codes = [.. Enumerable.Range(0, 2000).Select(_ => LinkCode.Create().Value)];

        codes.Should().OnlyHaveUniqueItems();
        for (int place = 0; place < 10; place++)
        {
            codes.Select(code => code[place]).Distinct().Should().HaveCount(32);
        }
    }
}
