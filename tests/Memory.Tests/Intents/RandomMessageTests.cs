using System.Diagnostics;
using System.Text;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Intents;

/// <summary>Messages that nobody would write. The seed is part of each case's name.</summary>
public sealed class RandomMessageTests
{
    private const int Messages = 2000;
    private const int LongestMessage = 400;
    private const int LongLength = 100_000;
    private const string Marks = " .,:;!?\n\t\"'`“”«»‘’>()[]-—…@_/0x🤫";

    private static readonly OfflineIntentDetector _detector = new();

    private static readonly string[] _words =
    [
        .. new[] { EnglishFirst.Lines, EnglishChatMeant.Lines, SpanishFirst.Lines, SpanishChatMeant.Lines }
            .SelectMany(LabelledSentence.Read)
            .SelectMany(sentence => sentence.Text.Split(' '))
            .Distinct(),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_characters_are_read_and_hints_quote_the_message(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Messages; i++)
        {
            string text = Characters(random, random.Next(LongestMessage));

            Detect(text).Hints.Should().NotContain(hint => !text.Contains(hint.Quote, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Shuffled_words_are_read_and_what_is_found_quotes_the_message(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Messages; i++)
        {
            string text = Shuffled(random, random.Next(LongestMessage));

            DetectedIntents found = Detect(text);

            found.Hints.Should().NotContain(hint => !text.Contains(hint.Quote, StringComparison.Ordinal));
            if (found.Privacy is PrivacyIntent.ForgetTopic topic)
            {
                topic.Topic.Should().NotBeNullOrWhiteSpace();
                text.Should().Contain(topic.Topic);
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void A_long_run_of_anything_comes_to_an_end(int seed)
    {
        var random = new Random(seed);
        string characters = Characters(random, LongLength);
        string words = Shuffled(random, LongLength);
        var clock = Stopwatch.StartNew();

        Detect(characters);
        Detect(words);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    private static DetectedIntents Detect(string text) => _detector.Detect(text, null);

    // Every UTF-16 unit is as likely as any other, so surrogates stand alone; marks and letters are strewn in between.
    private static string Characters(Random random, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            text.Append(random.Next(4) switch
            {
                0 => (char)random.Next(char.MinValue, char.MaxValue + 1),
                1 => (char)random.Next(0xD800, 0xE000),
                2 => (char)random.Next('a', 'z' + 1),
                _ => Marks[random.Next(Marks.Length)],
            });
        }

        return text.ToString();
    }

    private static string Shuffled(Random random, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            text.Append(_words[random.Next(_words.Length)]).Append(random.Next(3) == 0 ? Marks[random.Next(Marks.Length)] : ' ');
        }

        return text.ToString();
    }
}
