using System.Diagnostics;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Extraction;

public sealed class OfflineExtractorTests
{
    // A Saturday.
    private static readonly DateTimeOffset _saidAt = new(2026, 11, 21, 15, 0, 0, TimeSpan.FromHours(1));
    private readonly OfflineExtractor _extractor = new(new TextAnalyzer());

    public static TheoryData<string, string, string?> English => StatementCases.English;

    public static TheoryData<string, string, string?> Spanish => StatementCases.Spanish;

    public static TheoryData<string> SilentEnglish => SilentCases.English;

    public static TheoryData<string> SilentSpanish => SilentCases.Spanish;

    [Theory]
    [MemberData(nameof(English))]
    public void An_English_statement_is_restated(string text, string restatement, string? attribute) =>
        AssertSingle(text, Language.English, restatement, attribute);

    [Theory]
    [MemberData(nameof(Spanish))]
    public void A_Spanish_statement_is_restated(string text, string restatement, string? attribute) =>
        AssertSingle(text, Language.Spanish, restatement, attribute);

    [Theory]
    [MemberData(nameof(SilentEnglish))]
    public void Nothing_is_learned_from_English_small_talk(string text) =>
        Extract(text, Language.English).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(SilentSpanish))]
    public void Nothing_is_learned_from_Spanish_small_talk(string text) =>
        Extract(text, Language.Spanish).Should().BeEmpty();

    [Theory]
    [InlineData("Hi! I live in Lisbon and I work at a bakery called Pão Quente.", Language.English,
        "Ana lives in Lisbon.|Ana works at a bakery called Pão Quente.")]
    [InlineData("I live in Lisbon and work at Acme", Language.English, "Ana lives in Lisbon.|Ana works at Acme.")]
    [InlineData("I'm 30 years old, I love sushi but I don't eat meat", Language.English,
        "Ana is 30 years old.|Ana loves sushi.|Ana doesn't eat meat.")]
    [InlineData("Hola, vivo en Lisboa y trabajo en Acme", Language.Spanish, "Ana vive en Lisboa.|Ana trabaja en Acme.")]
    [InlineData("Tengo 30 años y me gusta el pádel. Mi gato se llama Miso", Language.Spanish,
        "Ana tiene 30 años.|A Ana le gusta el pádel.|El gato de Ana se llama Miso.")]
    [InlineData("Where is the bus? I live in Lisbon.", Language.English, "Ana lives in Lisbon.")]
    public void A_message_may_state_several_things(string text, Language language, string restatements) =>
        Extract(text, language).Select(memory => memory.Restatement).Should().Equal(restatements.Split('|'));

    [Fact]
    public void A_statement_names_its_place_and_things()
    {
        var memories = Extract("I live in Lisbon and I work at a bakery called Pão Quente.", Language.English);

        memories[0].Location.Should().Be("Lisbon");
        memories[0].IsAboutSpeaker.Should().BeTrue();
        memories[0].Quote.Should().Be("I live in Lisbon");
        memories[1].Entities.Should().Equal("Pão Quente");
        memories[1].Index.Terms.Should().Contain("job", "what is asked for need not be in the words");
    }

    [Theory]
    [InlineData("My sister Marta lives in Porto", Language.English, "Marta")]
    [InlineData("Bob likes padel", Language.English, "Bob")]
    [InlineData("Mi hermana Marta vive en Oporto", Language.Spanish, "Marta")]
    [InlineData("Bob vive en Porto", Language.Spanish, "Bob")]
    public void What_is_said_of_others_is_not_about_the_speaker(string text, Language language, string person)
    {
        var memory = Extract(text, language).Should().ContainSingle().Subject;

        memory.IsAboutSpeaker.Should().BeFalse();
        memory.Persons.Should().Equal(person);
    }

    [Theory]
    [InlineData("My flight is on Friday", Language.English, "2026-11-27")]
    [InlineData("I'm flying to Berlin tomorrow", Language.English, "2026-11-22")]
    [InlineData("I broke my arm skiing last Monday", Language.English, "2026-11-16")]
    [InlineData("My exam is on March 3", Language.English, "2027-03-03")]
    [InlineData("My exam is in two weeks", Language.English, "2026-12-05")]
    [InlineData("My exam is next month", Language.English, null)]
    [InlineData("My exam is on 31 February", Language.English, null)]
    [InlineData("I play tennis every Monday", Language.English, null)]
    [InlineData("Mi vuelo es el viernes", Language.Spanish, "2026-11-27")]
    [InlineData("Mañana viajo a Berlín", Language.Spanish, "2026-11-22")]
    [InlineData("Mi examen es el 3 de marzo de 2028", Language.Spanish, "2028-03-03")]
    [InlineData("Mi examen es dentro de tres días", Language.Spanish, "2026-11-24")]
    [InlineData("Corro por la mañana en el parque", Language.Spanish, null)]
    public void A_day_is_resolved_from_when_it_was_said_or_left_out(string text, Language language, string? day)
    {
        var happenedAt = Extract(text, language).Should().ContainSingle().Subject.HappenedAt;

        happenedAt.Should().Be(day is null ? null : new DateTimeOffset(
            DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(TimeOnly.MinValue), _saidAt.Offset));
    }

    [Fact]
    public void Every_quote_is_a_part_of_its_message()
    {
        foreach (object[] row in StatementCases.English.Concat(StatementCases.Spanish))
        {
            string text = (string)row[0];
            Extract(text, Language.English).Where(memory => !text.Contains(memory.Quote, StringComparison.Ordinal)).Should().BeEmpty();
            Extract(text, Language.Spanish).Where(memory => !text.Contains(memory.Quote, StringComparison.Ordinal)).Should().BeEmpty();
        }
    }

    [Fact]
    public void A_pasted_book_costs_little()
    {
        string[] books =
        [
            string.Concat(Enumerable.Repeat("I live in Lisbon and I work at a bakery, ", 2_500)),
            string.Concat(Enumerable.Repeat("my my my i am ", 8_000)),
            new string('a', 100_000),
            string.Concat(Enumerable.Repeat("I like it.\n", 10_000)),
        ];
        var watch = Stopwatch.StartNew();
        foreach (string book in books)
        {
            Extract(book, Language.English).Count.Should().BeLessThanOrEqualTo(20);
        }

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    private void AssertSingle(string text, Language language, string restatement, string? attribute)
    {
        var memory = Extract(text, language).Should().ContainSingle().Subject;
        memory.Restatement.Should().Be(restatement);
        memory.Attribute.Should().Be(attribute);
        text.Should().Contain(memory.Quote);
    }

    private IReadOnlyList<ExtractedMemory> Extract(string text, Language language) => _extractor.Extract(new LearningSource(
        new MessageId(Guid.Empty), new UserId(Guid.Empty), "Ana", text, language, _saidAt));
}
