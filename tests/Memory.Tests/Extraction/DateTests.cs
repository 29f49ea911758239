using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Extraction;

public sealed class DateTests
{
    private readonly OfflineExtractor _extractor = new(new TextAnalyzer());

    [Theory]
    [InlineData("My exam is next weekend", Language.English)]
    [InlineData("We bought tickets for the concert on Friday", Language.English)]
    [InlineData("The choir sings on Fridays in the old church", Language.English)]
    [InlineData("I meet the choir one of these days", Language.English)]
    [InlineData("My exam is on 04/05", Language.English)]
    [InlineData("Mi examen es el próximo fin de semana", Language.Spanish)]
    [InlineData("Canto en el coro los viernes", Language.Spanish)]
    public void What_may_be_two_days_is_left_as_it_was_said(string said, Language language)
    {
        var memory = Extract(said, language, LabelledMessage.SaidAt);

        memory.HappenedAt.Should().BeNull();
        memory.Restatement.Should().NotContain("2026");
    }

    [Fact]
    public void Next_Friday_is_no_day_while_two_Fridays_may_be_meant()
    {
        var tuesday = new DateTimeOffset(2026, 11, 17, 9, 0, 0, TimeSpan.Zero);
        Extract("My exam is next Friday", Language.English, tuesday).HappenedAt.Should().BeNull();
        Extract("My exam is on Friday", Language.English, tuesday).HappenedAt!.Value.Day.Should().Be(20);
    }

    [Fact]
    public void Every_day_that_words_count_from_every_day_is_the_one_they_name()
    {
        var random = new Random(20261121);
        for (int i = 0; i < 300; i++)
        {
            var saidAt = new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(random.Next(2000));
            int days = random.Next(1, 7);
            var day = DateOnly.FromDateTime(saidAt.Date).AddDays(days);
            string weekday = day.DayOfWeek.ToString();
            string written = day.ToString("dddd, d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

            string because = $"it was said on {saidAt:yyyy-MM-dd}";
            Extract($"The rehearsal is on {weekday}", Language.English, saidAt).Restatement.Should().Be($"The rehearsal is on {written}.", because);
            Extract($"My exam is in {days} days", Language.English, saidAt).Restatement.Should().Be($"Ana's exam is on {written}.", because);
            Extract($"I met Bob {days} days ago", Language.English, saidAt).HappenedAt!.Value.Date.Should().Be(saidAt.Date.AddDays(-days), because);
            Extract($"Mi examen es dentro de {days} días", Language.Spanish, saidAt).HappenedAt!.Value.Date.Should().Be(saidAt.Date.AddDays(days), because);
        }
    }

    private ExtractedMemory Extract(string said, Language language, DateTimeOffset saidAt) => _extractor
        .Extract(LabelledMessage.Parse(said, language).Single().ToSource() with { SaidAt = saidAt })
        .Should().ContainSingle().Subject;
}
