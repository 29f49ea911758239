using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Bios;

public sealed class BioTextTests
{
    [Theory]
    [InlineData("gm! 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.", "Ethereum 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("(0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed)", "Ethereum 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("Find me: Alice.base.eth, or alice.base.eth", "Basename alice.base.eth")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD has a wrong checksum", "")]
    [InlineData("x0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed0", "")]
    [InlineData("alice.eth base.eth .base.eth al--ice.base.eth", "")]
    [InlineData("", "")]
    public void Wallets_and_basenames_are_found_in_their_normal_form(string text, string found) =>
        string.Join(", ", BioText.Find(text).Select(static value => $"{value.Kind} {value.Text}")).Should().Be(found);

    [Fact]
    public void No_more_than_five_are_found_however_long_the_text_is() =>
        BioText.Find(string.Join(' ', Enumerable.Range(0, 10_000).Select(static number => $"name{number}.base.eth"))).Should().HaveCount(5);
}
