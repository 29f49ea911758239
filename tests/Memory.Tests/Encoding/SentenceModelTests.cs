using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests;

public sealed class SentenceModelTests
{
    private static readonly SentenceModel _model = SentenceModel.Read(EmbeddedAsset.Weights.Read());
    private static readonly SentenceProjection _projection = SentenceProjection.Read(EmbeddedAsset.Projection.Read());
    private static readonly EncoderReference _reference = EncoderReference.Read();

    [Fact]
    public void Pieces_are_those_of_the_package() =>
        _reference.Texts.Select(text => _model.Tokenizer.Tokenize(text)).Should().BeEquivalentTo(
            _reference.Pieces, options => options.WithStrictOrdering());

    [Fact]
    public void Vectors_are_those_of_the_package_but_for_rounding()
    {
        IEnumerable<float> cosines = _reference.Texts.Zip(
            _reference.Vectors, (text, expected) => FloatVectors.Dot(_model.TryEmbed(text)!, expected));

        cosines.Should().HaveCount(4).And.OnlyContain(cosine => cosine >= 0.999f && cosine < 1.001f);
    }

    [Fact]
    public void Stored_cosines_are_close_to_those_of_the_numbers_before_rounding()
    {
        float[][] exact = [.. _reference.Texts.Select(text => _projection.Apply(_model.TryEmbed(text)!))];
        SentenceVector[] stored = [.. exact.Select(vector => SentenceVector.FromDirection(vector))];

        for (int i = 0; i < exact.Length; i++)
        {
            for (int j = 0; j < exact.Length; j++)
            {
                SentenceEncoder.Cosine(stored[i], stored[j]).Should().BeApproximately(FloatVectors.Dot(exact[i], exact[j]), 0.005f);
            }
        }
    }

    [Theory]
    [InlineData("ﬁne Ｗine", "fine Wine")]
    [InlineData("cafe\u0301", "caf\u00e9")]
    [InlineData("ten\u00a0days", "ten days")]
    public void Compatible_spellings_have_the_same_pieces(string text, string plain) =>
        _model.Tokenizer.Tokenize(text).Should().Equal(_model.Tokenizer.Tokenize(plain));

    [Theory]
    [InlineData("so\nmuch")]
    [InlineData("  so \t\r\n much ")]
    public void White_space_of_any_kind_separates_words(string text) =>
        _model.Tokenizer.Tokenize(text).Should().Equal(_model.Tokenizer.Tokenize("so much"));

    [Fact]
    public void Neighbouring_unknown_characters_are_one_piece() =>
        _model.Tokenizer.Tokenize("字字字").Should().Equal(_model.Tokenizer.Tokenize("字")).And.Contain(PieceTokenizer.Unknown);

    [Fact]
    public void Only_the_first_pieces_of_a_long_text_are_read()
    {
        string text = string.Join(' ', Enumerable.Repeat("charity race", 10_000));

        _model.Tokenizer.Tokenize(text).Should().HaveCount(PieceTokenizer.MaxPieces)
            .And.StartWith(_model.Tokenizer.Tokenize("charity race charity race"));
    }

    [Fact]
    public void A_text_is_read_no_further_than_its_bound_even_when_it_has_few_pieces()
    {
        string unknown = new('字', EncoderText.MaxLength);

        _model.Tokenizer.Tokenize(unknown + " hello").Should().Equal(_model.Tokenizer.Tokenize(unknown));
        _model.Tokenizer.Tokenize(new string(' ', EncoderText.MaxLength) + "hello").Should().Equal(_model.Tokenizer.Tokenize("hello"));
    }

    [Fact]
    public void A_weights_file_that_ends_early_is_refused()
    {
        byte[] weights = EmbeddedAsset.Weights.Read();

        Action read = () => SentenceModel.Read(weights.AsSpan(0, weights.Length - 1));

        read.Should().Throw<InvalidDataException>().WithMessage("*ends early*");
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        Action read = () => SentenceModel.Read("something else"u8);

        read.Should().Throw<InvalidDataException>().WithMessage("*mark*");
    }

    [Fact]
    public void A_weights_file_with_more_at_its_end_is_refused()
    {
        Action read = () => SentenceModel.Read([.. EmbeddedAsset.Weights.Read(), 0]);

        read.Should().Throw<InvalidDataException>().WithMessage("*after its last weight*");
    }
}
