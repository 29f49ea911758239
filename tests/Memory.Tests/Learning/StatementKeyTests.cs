using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Learning;

public sealed class StatementKeyTests
{
    [Theory]
    [InlineData(Language.English, "Ana has a cat", "Ana really has got a cat!")]
    [InlineData(Language.English, "Ana doesn't eat fish", "Ana does not eat fish.")]
    [InlineData(Language.English, "Ana can't swim", "Ana cannot swim")]
    [InlineData(Language.English, "Ana loves hiking a lot", "Ana loves hiking")]
    [InlineData(Language.English, "Ana lives in Lisbon", "Ana still lives in lisbon now")]
    [InlineData(Language.Spanish, "Ana vive en Málaga", "Ana vive todavía en Malaga")]
    [InlineData(Language.Spanish, "A Ana le gusta mucho el café", "A Ana le gusta el café")]
    public void Wordings_of_one_statement_have_one_key(Language language, string one, string other) =>
        Key(one, language).Should().Be(Key(other, language));

    [Theory]
    [InlineData(Language.English, "Ana eats fish", "Ana doesn't eat fish")]
    [InlineData(Language.English, "Ana will come", "Ana won't come")]
    [InlineData(Language.English, "Ana loves Ben", "Ben loves Ana")]
    [InlineData(Language.English, "Ana has 2 cats", "Ana has 3 cats")]
    [InlineData(Language.English, "Ana flies to Rome", "Ana flies from Rome")]
    [InlineData(Language.English, "Ana's cat is ill", "Ana's dog is ill")]
    [InlineData(Language.Spanish, "Ana come carne", "Ana no come carne")]
    [InlineData(Language.Spanish, "Ana va con Luis", "Ana va sin Luis")]
    public void Another_meaning_has_another_key(Language language, string one, string other) =>
        Key(one, language).Should().NotBe(Key(other, language));

    [Fact]
    public void The_same_words_about_two_days_have_two_keys()
    {
        ExtractedMemory memory = Statement("Ana has an exam on Friday") with { HappenedAt = DateTimeOffset.UnixEpoch };

        StatementKey.Of(memory, Language.English)
            .Should().NotBe(StatementKey.Of(memory with { HappenedAt = DateTimeOffset.UnixEpoch.AddDays(7) }, Language.English))
            .And.Be(StatementKey.Of(memory with { HappenedAt = DateTimeOffset.UnixEpoch.AddHours(7) }, Language.English));
    }

    [Fact]
    public void Weightless_words_alone_are_a_statement_of_their_own() =>
        Key("really?", Language.English).Should().NotBe(Key("yes", Language.English)).And.NotBeEmpty();

    private static string Key(string restatement, Language language) => StatementKey.Of(Statement(restatement), language);

    private static ExtractedMemory Statement(string restatement) => new()
    {
        Quote = restatement,
        Restatement = restatement,
        IsAboutSpeaker = true,
        Keywords = [],
        Index = new IndexedText([], 0, false),
        Importance = .5,
        Confidence = .5,
    };
}
