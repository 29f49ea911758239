using Confidant.Memory;
using Xunit;

namespace Confidant.Properties;

public sealed class CanaryWordTests
{
    [Fact]
    public void Canaries_differ_survive_stemming_and_are_found_in_texts()
    {
        List<string> words = [.. Enumerable.Range(0, 500).Select(Canary.Of)];

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(words, word =>
        {
            Assert.Equal([word], World.Analyzer.Terms(word, Language.English));
            Assert.Equal([word], Canary.In($"I adore {word}, {word[..6]}."));
        });
    }

    [Fact]
    public async Task Phrases_state_what_the_oracle_takes_them_to_state()
    {
        var extractor = new OfflineExtractor(World.Analyzer);
        foreach (Phrase phrase in Phrase.All)
        {
            string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, phrase.Pattern, Canary.Of(7), "Ben");
            IReadOnlyList<ExtractedMemory> learned = extractor.Extract(
                new LearningSource(default, default, "Ana", text, Language.English, DateTimeOffset.UnixEpoch));

            Assert.True(phrase.IsAboutSelf == StatementClassifier.IsOnlyAboutSpeaker(text, Language.English, "Ana"), phrase.Pattern);
            Assert.True(phrase.States == (learned.Count > 0), phrase.Pattern);
            Assert.True(phrase.IsContext == learned.Any(ContextKinds.Includes), phrase.Pattern);
            Assert.True(phrase.Fact is not null == learned.Any(memory => memory.Attribute is not null), phrase.Pattern);
        }
    }
}
