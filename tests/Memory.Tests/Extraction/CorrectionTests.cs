using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Extraction;

public sealed class CorrectionTests
{
    private readonly OfflineExtractor _extractor = new(new TextAnalyzer());

    [Theory]
    [InlineData("The rehearsal is on Thursday || no, it's on Friday", Language.English)]
    [InlineData("El ensayo es el jueves || perdón, es el viernes", Language.Spanish)]
    [InlineData("I moved to Porto || sorry, I meant Braga", Language.English)]
    public void A_correction_ends_the_message_it_corrects_and_goes_with_it(string said, Language language)
    {
        var memory = Learn(said, language);

        memory.Corrects.Should().Be(new Correction.OfMessage(LabelledMessage.Id(1)));
        memory.AlsoRestsOn.Should().Equal(LabelledMessage.Id(1));
    }

    [Fact]
    public void A_correction_of_one_of_several_statements_ends_no_other()
    {
        var memory = Learn("I live in Lisbon and the rehearsal is on Thursday || no, it's on Friday", Language.English);

        memory.Restatement.Should().Be("The rehearsal is on Friday, 27 November 2026.");
        memory.Attribute.Should().Be("event.rehearsal.time", "the older value of the attribute ends by itself");
        memory.Corrects.Should().BeNull();
    }

    [Fact]
    public void A_correction_may_be_corrected()
    {
        var memory = Learn("We meet at 8 in the pub || sorry, at 9 || no, at 10", Language.English);

        memory.Restatement.Should().Be("Ana and others meet at 10 in the pub.");
        memory.Corrects.Should().Be(new Correction.OfMessage(LabelledMessage.Id(1)));
        memory.AlsoRestsOn.Should().Equal(LabelledMessage.Id(1), LabelledMessage.Id(2));
    }

    [Theory]
    [InlineData("I don't live in Madrid any more", Language.English, "profile.residence", "madrid")]
    [InlineData("I no longer work at Acme", Language.English, "profile.employer", "acm")]
    [InlineData("I quit my job", Language.English, "profile.employer", "")]
    [InlineData("I'm not vegetarian any more", Language.English, "profile.diet", "")]
    [InlineData("I finished Dune", Language.English, "activity.reading", "dune")]
    [InlineData("Marta doesn't live in Vigo any more", Language.English, "about.marta.residence", "vigo")]
    [InlineData("Marta no longer lives in Vigo", Language.English, "about.marta.residence", "vigo")]
    [InlineData("Ya no vivo en Madrid", Language.Spanish, "profile.residence", "madrid")]
    [InlineData("Dejé mi trabajo", Language.Spanish, "profile.employer", "")]
    [InlineData("Ya no soy vegetariana", Language.Spanish, "profile.diet", "")]
    public void A_negation_ends_the_value_and_gives_none(string said, Language language, string attribute, string term)
    {
        var memory = Learn(said, language);

        memory.Attribute.Should().BeNull();
        var ended = memory.Corrects.Should().BeOfType<Correction.OfAttribute>().Subject;
        ended.Attribute.Should().Be(attribute);
        ended.Terms.Should().Equal(term.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("I don't play tennis any more", "I play tennis on Sundays")]
    [InlineData("I don't like sushi any more", "I love sushi")]
    [InlineData("forget that I said no pizza, I want pizza", "I don't want pizza")]
    [InlineData("I switched from Vim to Emacs", "I use Vim")]
    public void What_is_taken_back_is_found_by_its_words(string said, string before)
    {
        var ended = Learn(said, Language.English).Corrects.Should().BeOfType<Correction.OfTerms>().Subject;

        ended.Terms.Count.Should().BeGreaterThanOrEqualTo(2);
        Learn(before, Language.English).Index.Terms.Should().Contain(ended.Terms);
    }

    [Theory]
    [InlineData("no, it's on Friday")]
    [InlineData("I love padel || no, it's on Friday")]
    [InlineData("Marta lives in Vigo || sorry, I meant Eva")]
    [InlineData("The bus leaves at 8 and the train at 9 || sorry, I meant 35")]
    public void A_correction_that_has_no_place_in_what_was_said_is_no_statement(string said) =>
        Extract(said, Language.English).Should().BeEmpty();

    [Fact]
    public void What_was_said_hours_ago_is_not_corrected_by_a_word()
    {
        var source = LabelledMessage.Parse("no, it's on Friday", Language.English).Single().ToSource() with
        {
            Earlier = [new EarlierMessage(LabelledMessage.Id(1), "The rehearsal is on Thursday", LabelledMessage.SaidAt.AddHours(-3))],
        };

        _extractor.Extract(source).Should().BeEmpty();
    }

    [Fact]
    public void What_is_said_of_another_has_no_attribute_of_the_speakers_own()
    {
        string[] said = ["Bob lives in Porto", "Marta is vegan", "My boss works at Acme", "Marta's birthday is on 3 May", "Tom is a nurse"];

        said.Select(text => Learn(text, Language.English).Attribute).Should().OnlyContain(
            attribute => attribute == null || attribute.StartsWith("about.", StringComparison.Ordinal));
    }

    private ExtractedMemory Learn(string said, Language language) => Extract(said, language).Should().ContainSingle().Subject;

    private IReadOnlyList<ExtractedMemory> Extract(string said, Language language) =>
        _extractor.Extract(LabelledMessage.Parse(said, language).Single().ToSource());
}
