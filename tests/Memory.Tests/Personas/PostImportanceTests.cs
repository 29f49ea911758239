using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Personas;

public sealed class PostImportanceTests
{
    private const string Plain = "The new timetable of the line to the coast holds from Monday on, with two more trains.";
    private const string Moved = "So happy, what a wonderful, fantastic day!";

    [Fact]
    public void Reactions_own_words_and_length_weigh()
    {
        double plain = PostImportance.Of("Rain again", default);

        PostImportance.Of("Rain again", new Engagement(100, 0, 0)).Should().BeGreaterThan(plain);
        PostImportance.Of("Rain again", new Engagement(0, 0, 50)).Should().BeGreaterThan(PostImportance.Of("Rain again", new Engagement(50, 0, 0)));
        PostImportance.Of("My rain", default).Should().BeGreaterThan(plain);
        PostImportance.Of("Rain again, as on most days of this long spring", default).Should().BeGreaterThan(plain);
        PostImportance.Of(string.Join(' ', Enumerable.Repeat("my", 100)), new Engagement(int.MaxValue, int.MaxValue, int.MaxValue)).Should().Be(1);
    }

    [Fact]
    public void Two_weights_of_feeling_give_two_orders()
    {
        double Weigh(string text, double weight) => PostImportance.Weigh(
            PostImportance.Of(text, default), SentimentLexicon.Read(text, Language.English), weight);

        Weigh(Plain, 0).Should().BeGreaterThan(Weigh(Moved, 0));
        Weigh(Moved, .8).Should().BeGreaterThan(Weigh(Plain, .8));
    }

    [Theory]
    [InlineData("What a good day", Language.English, 1)]
    [InlineData("This is not good", Language.English, -1)]
    [InlineData("I don't love it", Language.English, -1)]
    [InlineData("No, I love it", Language.English, 1)]
    [InlineData("not bad at all", Language.English, 1)]
    [InlineData("The train leaves at nine", Language.English, 0)]
    [InlineData("Me gusta mucho", Language.Spanish, 1)]
    [InlineData("No me gusta", Language.Spanish, -1)]
    [InlineData("Qué día tan triste", Language.Spanish, -1)]
    [InlineData("El tren sale a las nueve", Language.Spanish, 0)]
    [InlineData("👍", Language.English, 1)]
    public void Feeling_is_told_by_words_and_denials(string text, Language language, int sign)
    {
        Sentiment feeling = SentimentLexicon.Read(text, language);

        Math.Sign(feeling.Balance).Should().Be(sign);
        feeling.Strength.Should().Be(sign == 0 ? 0 : Math.Abs(feeling.Balance));
    }

    [Fact]
    public void Emphasis_makes_a_feeling_stronger() => SentimentLexicon.Read("really very happy", Language.English).Strength
        .Should().BeGreaterThan(SentimentLexicon.Read("happy", Language.English).Strength);
}
