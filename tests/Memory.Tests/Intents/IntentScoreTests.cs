using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Memory.Tests.Intents;

public sealed class IntentScoreTests(ITestOutputHelper output)
{
    private static readonly OfflineIntentDetector _detector = new();

    [Fact]
    public void Sentences_that_the_rules_were_built_on_are_understood() =>
        Score((EnglishFirst.Lines, Language.English), (SpanishFirst.Lines, Language.Spanish));

    [Fact]
    public void Sentences_written_after_the_rules_are_understood() =>
        Score((EnglishSecond.Lines, Language.English), (SpanishSecond.Lines, Language.Spanish));

    [Fact]
    public void Sentences_that_mean_to_trick_the_rules_do_not() => Score((Adversarial.Lines, Language.English));

    [Fact]
    public void Sentences_as_people_chat_are_understood() => Score(
        (EnglishChatMeant.Lines, Language.English),
        (EnglishChatNotMeant.Lines, Language.English),
        (SpanishChatMeant.Lines, Language.Spanish),
        (SpanishChatNotMeant.Lines, Language.Spanish));

    [Fact]
    public void Sentences_scored_before_a_rule_was_changed_for_them_are_understood() =>
        Score((BlindMeant.Lines, Language.English), (BlindNotMeant.Lines, Language.English));

    [Fact]
    public void Sentences_scored_so_once_more_are_understood() =>
        Score((BlindMeantAgain.Lines, Language.English), (BlindNotMeantAgain.Lines, Language.English));

    [Fact]
    public void Sentences_in_plain_words_are_understood() =>
        Score((PlainMeant.Lines, Language.English), (PlainNotMeant.Lines, Language.English));

    private void Score(params (string Lines, Language Language)[] sets)
    {
        var sheet = new ScoreSheet();
        foreach ((string lines, Language language) in sets)
        {
            foreach (LabelledSentence sentence in LabelledSentence.Read(lines))
            {
                sheet.Add(sentence, _detector.Detect(sentence.Text, language));
            }
        }

        output.WriteLine(sheet.ToString());
        sheet.Dangerous.Should().BeEmpty();
        sheet.Precision.Should().BeGreaterThanOrEqualTo(0.97);
        sheet.Recall.Should().BeGreaterThanOrEqualTo(0.9);
    }
}
