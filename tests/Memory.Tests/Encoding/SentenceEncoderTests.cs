using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests;

public sealed class SentenceEncoderTests
{
    private static readonly SentenceEncoder _encoder = new();

    [Fact]
    public void Texts_about_the_same_are_closer_than_others()
    {
        SentenceVector puppy = _encoder.Encode("She adopted a puppy");

        float same = SentenceEncoder.Cosine(puppy, _encoder.Encode("They got a new dog"));
        float other = SentenceEncoder.Cosine(puppy, _encoder.Encode("The stock market fell"));

        same.Should().BeGreaterThan(other + 0.3f);
    }

    [Fact]
    public void The_same_text_gives_the_same_vector_in_every_instance()
    {
        const string text = "When did Melanie run a charity race?";

        new SentenceEncoder().Encode(text).Bytes.ToArray().Should().Equal(_encoder.Encode(text).Bytes.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0\u3000")]
    public void A_text_without_words_gives_zero(string text) => _encoder.Encode(text).Should().BeSameAs(SentenceVector.Zero);

    [Theory]
    [InlineData("😍")]
    [InlineData("👩‍👩‍👧 ❤️")]
    [InlineData("今日は犬を飼いました")]
    [InlineData("Привет, как дела?")]
    [InlineData("half a pair \ud83d and the other \ude0d")]
    [InlineData("\0")]
    public void Any_text_gives_a_vector(string text)
    {
        SentenceVector vector = _encoder.Encode(text);

        SentenceEncoder.Cosine(vector, vector).Should().Be(1);
    }

    [Fact]
    public void A_long_text_gives_the_vector_of_its_start()
    {
        const string sentence = "I'm swamped with the kids and work. ";
        string start = string.Concat(Enumerable.Repeat(sentence, 100));
        string text = string.Concat(Enumerable.Repeat(sentence, 3_000));

        text.Length.Should().BeGreaterThan(100_000);
        _encoder.Encode(text).Bytes.ToArray().Should().Equal(_encoder.Encode(start).Bytes.ToArray());
    }

    [Fact]
    public void A_long_word_without_an_end_gives_a_vector()
    {
        SentenceVector vector = _encoder.Encode(new string('字', 100_000));

        SentenceEncoder.Cosine(vector, _encoder.Encode("字")).Should().BeApproximately(1, 1e-6f);
    }

    [Fact]
    public void Many_threads_get_the_vectors_that_one_would()
    {
        string[] texts = [.. Enumerable.Range(0, 24).Select(i => string.Concat(Enumerable.Repeat($"turn {i} ", 1 + (i % 4))))];
        byte[][] alone = [.. texts.Select(text => _encoder.Encode(text).Bytes.ToArray())];
        var fresh = new SentenceEncoder();
        byte[][] together = new byte[texts.Length][];

        Parallel.For(
            0,
            texts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => together[i] = fresh.Encode(texts[i]).Bytes.ToArray());

        together.Should().BeEquivalentTo(alone, options => options.WithStrictOrdering());
    }
}
