using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Chain;

public sealed class EnsNameTests
{
    // The examples of EIP-137.
    [Theory]
    [InlineData("eth", "93cdeb708b7545dc668eb9280176169d1c33cfd8ed6f04690a0bcc88a93fc4ae")]
    [InlineData("foo.eth", "de9b09fd7c5f901e23a3f19fecc54828e9c848539801e86591bd9801b019f84f")]
    [InlineData("addr.reverse", "91d1777781884d03a6757a803996e38de2a42967fb37eeaca72729271025a9e2")]
    public void A_name_has_the_hash_that_the_standard_gives_it(string text, string hash) =>
        Convert.ToHexStringLower(Read(text).Hash()).Should().Be(hash);

    [Theory]
    [InlineData("Ana.ETH", "ana.eth")]
    [InlineData("a-b.eth", "a-b.eth")]
    [InlineData("-a-.eth", "-a-.eth")]
    [InlineData("123.base.eth", "123.base.eth")]
    [InlineData("a--.eth", "a--.eth")]
    public void A_plain_name_is_brought_into_its_normal_form(string text, string normal) => Read(text).Text.Should().Be(normal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("ana.")]
    [InlineData(".eth")]
    [InlineData("ana..eth")]
    [InlineData("ana eth")]
    [InlineData("ana.eth\n")]
    [InlineData("ab--c.eth")]
    [InlineData("xn--a.eth")]
    [InlineData("_ana.eth")]
    [InlineData("año.eth")]
    [InlineData("\u212aelvin.eth")]
    [InlineData("[93cdeb708b7545dc668eb9280176169d1c33cfd8ed6f04690a0bcc88a93fc4ae].eth")]
    public void Anything_else_is_unsupported(string? text) => EnsName.TryNormalize(text, out _).Should().BeFalse();

    [Fact]
    public void A_name_has_an_end() => EnsName.TryNormalize(new string('a', 252) + ".eth", out _).Should().BeFalse();

    [Theory]
    [InlineData("ana.base.eth", true)]
    [InlineData("a.b.base.eth", true)]
    [InlineData("base.eth", false)]
    [InlineData("database.eth", false)]
    [InlineData("ana.eth", false)]
    public void Basenames_are_those_under_base_eth(string text, bool isBasename) => Read(text).IsBasename.Should().Be(isBasename);

    private static EnsName Read(string text) => EnsName.TryNormalize(text, out EnsName? name) ? name : throw new ArgumentException(text);
}
