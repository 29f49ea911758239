using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Identity.Tests.Fuzz;

public sealed partial class LinkCodeFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_read_as_a_code_has_its_ten_digits_and_nothing_else_but_spaces_and_hyphens()
    {
        string[] seeds = [LinkCode.Create().Shown, LinkCode.Create().Value, LinkCode.Create().Shown.ToLowerInvariant(), "OIL01-oil01"];

        (int inputs, int accepted) = FuzzRun.Play(output, seeds, static (text, _) =>
            LinkCode.TryParse(text, out LinkCode code)
            && (Typed().IsMatch(text) && Normal(text) == code.Value
                ? true
                : throw new InvalidOperationException($"A wrong code was taken: {text}")));

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= 1_000 && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    private static string Normal(string text) => Separators().Replace(text, "").ToUpperInvariant()
        .Replace('O', '0').Replace('I', '1').Replace('L', '1');

    [GeneratedRegex(@"\A[ -]*([0-9A-TV-Za-tv-z][ -]*){10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex("[ -]")]
    private static partial Regex Separators();
}
