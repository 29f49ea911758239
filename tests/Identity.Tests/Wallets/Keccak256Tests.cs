using System.Text;
using FluentAssertions;
using Org.BouncyCastle.Crypto.Digests;
using Xunit;

namespace Confidant.Identity.Tests.Wallets;

public sealed class Keccak256Tests
{
    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    [InlineData("The quick brown fox jumps over the lazy dog", "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15")]
    public void Known_texts_have_their_known_hashes(string text, string expected) =>
        Convert.ToHexStringLower(Keccak256.Hash(Encoding.UTF8.GetBytes(text))).Should().Be(expected);

    [Fact]
    public void Every_length_around_the_block_agrees_with_an_independent_implementation()
    {
        var random = new Random(4);
        for (int length = 0; length < 600; length++)
        {
            byte[] input = new byte[length];
            random.NextBytes(input);
            var oracle = new KeccakDigest(256);
            oracle.BlockUpdate(input, 0, length);
            byte[] expected = new byte[32];
            oracle.DoFinal(expected, 0);

            Keccak256.Hash(input).Should().Equal(expected, $"the length is {length}");
        }
    }
}
