using Confidant.Memory.Tests.Extraction.Messages;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Memory.Tests.Extraction;

public sealed class ExtractionScoreTests(ITestOutputHelper output)
{
    private readonly OfflineExtractor _extractor = new(new TextAnalyzer());

    [Fact]
    public void What_people_tell_is_remembered_and_nothing_else()
    {
        var messages = Read(
            (EnglishStatements.Lines, Language.English), (SpanishStatements.Lines, Language.Spanish),
            (CorrectedMessages.English, Language.English), (CorrectedMessages.Spanish, Language.Spanish),
            (SilentMessages.English, Language.English), (SilentMessages.Spanish, Language.Spanish));

        messages.Count.Should().BeGreaterThanOrEqualTo(150);
        messages.Count(message => message.Expected.Count == 0).Should().BeGreaterThanOrEqualTo(50);
        Score(messages);
    }

    [Fact]
    public void What_people_tell_in_sentences_that_no_rule_was_made_for_is_remembered() =>
        Score(Read((LaterMessages.English, Language.English), (LaterMessages.Spanish, Language.Spanish)));

    private void Score(IReadOnlyList<LabelledMessage> messages)
    {
        var sheet = new ExtractionSheet();
        foreach (var message in messages)
        {
            sheet.Add(message, _extractor.Extract(message.ToSource()));
        }

        output.WriteLine(sheet.ToString());
        sheet.Invented.Should().BeEmpty();
        sheet.Precision.Should().BeGreaterThanOrEqualTo(.95);
        sheet.Recall.Should().BeGreaterThanOrEqualTo(.9);
    }

    private static List<LabelledMessage> Read(params (string Lines, Language Language)[] sets) =>
        [.. sets.SelectMany(set => LabelledMessage.Parse(set.Lines, set.Language))];
}
