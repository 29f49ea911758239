using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Extraction;

public sealed class ImportanceTests
{
    private readonly OfflineExtractor _extractor = new(new TextAnalyzer());

    [Theory]
    [InlineData("I live in Lisbon")]
    [InlineData("We decided to use Postgres")]
    [InlineData("The rehearsal is on Thursday at 7 pm")]
    [InlineData("We're meeting Bob on Friday at 8 pm")]
    [InlineData("I'm allergic to peanuts")]
    public void Facts_decisions_and_dates_weigh_more_than_talk(string said)
    {
        string[] talk = ["The soup tasted of onions", "I ate two sandwiches", "Our cat chased a fly again"];

        double heaviest = talk.Max(text => Weigh(text));
        Weigh(said).Should().BeGreaterThan(heaviest + .2);
    }

    [Fact]
    public void A_date_and_a_name_add_weight()
    {
        Weigh("I met Bob in Porto yesterday").Should().BeGreaterThan(Weigh("I met somebody from work"));
    }

    private double Weigh(string said) => _extractor
        .Extract(LabelledMessage.Parse(said, Language.English).Single().ToSource())
        .Should().ContainSingle().Subject.Importance;
}
