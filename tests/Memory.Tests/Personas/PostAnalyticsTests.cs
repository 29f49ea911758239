using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Personas;

public sealed class PostAnalyticsTests
{
    [Fact]
    public void Topics_are_the_words_and_tags_that_several_posts_have()
    {
        OwnPost[] posts =
        [
            Posts.At("2024-01-01 18:00", "My tomatoes grow, see https://tomatoes.example/compost #Garden", "Garden"),
            Posts.At("2024-01-09 18:30", "Compost for the tomatoes! @tomatoes_fan", "garden"),
            Posts.At("2024-01-17 19:10", "The tomatoes are red", "garden", "summer"),
            Posts.At("2024-01-24 07:00", "A train to Madrid"),
        ];

        var read = PostAnalytics.Of(posts);

        read.Topics[0].Should().BeEquivalentTo(new { Name = "tomatoes", Posts = 3 });
        read.Topics[0].Sources.Should().Equal(posts[2].Message, posts[1].Message, posts[0].Message);
        read.Topics.Select(static topic => topic.Name).Should().NotContain(["compost", "Madrid", "https"], "one post tells of each");
        read.Hashtags.Select(static tag => (tag.Name, tag.Posts)).Should().Equal(("Garden", 3), ("summer", 1));
        read.Interests.Select(static topic => topic.Name).Should().Equal("Garden", "tomatoes");
        read.Sources.Should().BeEquivalentTo(posts.Take(3).Select(static post => post.Message));
        (read.Posts, read.First, read.Last).Should().Be((4, posts[0].PostedAt, posts[3].PostedAt));
    }

    [Fact]
    public void Spanish_posts_are_read_as_Spanish()
    {
        var read = PostAnalytics.Of(
        [
            Posts.At("2024-01-01 18:00", "Hoy planté tomates en el huerto") with { Language = Language.Spanish },
            Posts.At("2024-01-02 18:00", "Los tomates del huerto no me gustan") with { Language = Language.Spanish },
        ]);

        read.Topics.Select(static topic => topic.Name).Should().Equal("huerto", "tomates");
        (read.Positive, read.Negative).Should().Be((0, 1));
    }

    [Fact]
    public void A_name_in_two_languages_is_one_topic()
    {
        var read = PostAnalytics.Of(
        [
            Posts.At("2024-01-01 18:00", "Madrid is hot"),
            Posts.At("2024-01-02 18:00", "A walk through Madrid"),
            Posts.At("2024-01-03 18:00", "Madrid me encanta") with { Language = Language.Spanish },
            Posts.At("2024-01-04 18:00", "Vuelvo a Madrid") with { Language = Language.Spanish },
        ]);

        read.Topics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "Madrid", Posts = 4 });
    }

    [Fact]
    public void Times_are_counted_by_UTC_and_the_busiest_part_of_the_day_is_found_across_midnight()
    {
        var times = PostTimes.Of(
        [
            Posts.At("2024-01-01 23:10", "a"), // a Monday
            Posts.At("2024-01-02 00:10", "b"),
            Posts.At("2024-01-08 23:59", "c"),
            Posts.At("2024-01-03 12:00", "d"),
        ]);

        times.BusiestDay.Should().Be(DayOfWeek.Monday);
        times.PerWeekday.Should().Equal(2, 1, 1, 0, 0, 0, 0);
        times.PerHour[23].Should().Be(2);
        times.BusiestHour.Should().Be(22, "the three hours from then on hold three posts");
    }

    [Fact]
    public void No_posts_tell_nothing()
    {
        var read = PostAnalytics.Of([]);

        read.Topics.Should().BeEmpty();
        (read.Posts, read.Tone, read.First).Should().Be((0, null, null));
    }
}
