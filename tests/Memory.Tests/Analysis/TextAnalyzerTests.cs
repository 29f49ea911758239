using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Analysis;

public sealed class TextAnalyzerTests
{
    private readonly TextAnalyzer _analyzer = new();

    [Fact]
    public void Accents_and_ligatures_fold_which_needs_full_globalization() =>
        _analyzer.Terms("Pão niño é ﬁ", Language.English).Should().Equal("pao", "nino", "e", "fi");

    [Theory]
    [InlineData("The cats were living happily in Lisbon", Language.English, "cat live happili lisbon")]
    [InlineData("I have 3 bikes, don't I?", Language.English, "3 bike")]
    [InlineData("Vivo en Lisboa y trabajo en una panadería", Language.Spanish, "viv lisbo trabaj panad")]
    [InlineData("Cafe\u0301 сегодня 東京", Language.English, "cafe сегодня 東京")]
    public void A_text_becomes_its_stemmed_content_words(string text, Language language, string terms) =>
        _analyzer.Terms(text, language).Should().Equal(terms.Split(' '));

    [Theory]
    [InlineData("caresses ponies relational hopping happy formalize adjustment", "caress poni relat hop happi formal adjust")]
    public void English_is_stemmed_as_Porter_published(string words, string stems) =>
        _analyzer.Terms(words, Language.English).Should().Equal(stems.Split(' '));

    [Theory]
    [InlineData("vivo vives vive vivir vivía", "viv")]
    [InlineData("trabajo trabajas trabajar trabajando", "trabaj")]
    [InlineData("gato gatos gata gatas", "gat")]
    public void Spanish_forms_of_a_word_share_a_stem(string words, string stem) =>
        _analyzer.Terms(words, Language.Spanish).Should().Equal(stem);

    [Theory]
    [InlineData("My flight is tomorrow", Language.English, true)]
    [InlineData("Nací en mayo", Language.Spanish, true)]
    [InlineData("I bought it in 2019", Language.English, true)]
    [InlineData("I like cats", Language.English, false)]
    public void A_time_expression_is_noticed(string text, Language language, bool hasTime) =>
        _analyzer.Index(text, language).HasTimeExpression.Should().Be(hasTime);

    [Theory]
    [InlineData("Marta", Language.Spanish, Language.English)]
    [InlineData("Lisboa", Language.English, Language.Spanish)]
    [InlineData("Miso", Language.Spanish, Language.English)]
    public void A_name_in_a_question_matches_rows_of_the_other_language(string name, Language asked, Language said) =>
        _analyzer.QueryTerms(name, asked).Single().Variants.Should().Contain(_analyzer.Terms(name, said));

    [Fact]
    public void A_common_word_of_a_question_matches_its_translation() =>
        _analyzer.QueryTerms("¿Dónde vivo?", Language.Spanish).Single().Variants.Should().Contain("live");

    [Fact]
    public void Words_are_counted_with_stop_words() =>
        _analyzer.Index("I live in Lisbon", Language.English).WordCount.Should().Be(4);

    [Fact]
    public void Broken_surrogates_separate_words() =>
        _analyzer.Terms("cat\ud800dog", Language.English).Should().Equal("cat", "dog");

    [Fact]
    public void A_huge_text_costs_no_more_than_its_first_part()
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"word{i} ")) + new string('é', 100_000);
        var watch = Stopwatch.StartNew();

        var index = _analyzer.Index(text, Language.English);

        index.Terms.Count.Should().BeLessThan(TextAnalyzer.MaxIndexedCharacters / 2);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("I live in Lisbon", Language.English)]
    [InlineData("where is my flight", Language.English)]
    [InlineData("Vivo en Lisboa", Language.Spanish)]
    [InlineData("¿Qué?", Language.Spanish)]
    [InlineData("hola", Language.Spanish)]
    [InlineData("I work at a bakery called Pão Quente", Language.English)]
    public void A_language_is_recognised(string text, Language language) => LanguageDetector.Detect(text).Should().Be(language);

    [Theory]
    [InlineData("Lisbon")]
    [InlineData("42")]
    [InlineData("")]
    [InlineData("👍")]
    public void An_unclear_language_is_not_guessed(string text) => LanguageDetector.Detect(text).Should().BeNull();
}
