using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Wallets;

public sealed class EthereumAddressTests
{
    // The examples of EIP-55.
    [Theory]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("0x8617E340B3D01FA5F11F306F4090FD50E238070D")]
    [InlineData("0xde709f2102306220921060314715629080e2fb77")]
    [InlineData("0x27b1fdb04752bbc536007a920d24acb045561c26")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB")]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")]
    public void An_address_is_printed_with_its_checksum_whatever_its_case_was(string text)
    {
        EthereumAddress.TryParse(text, out EthereumAddress address).Should().BeTrue();
        address.ToString().Should().Be(text);
        EthereumAddress.TryParse("0x" + text[2..].ToLowerInvariant(), out EthereumAddress lower).Should().BeTrue();
        EthereumAddress.TryParse("0x" + text[2..].ToUpperInvariant(), out EthereumAddress upper).Should().BeTrue();
        lower.Should().Be(address);
        upper.Should().Be(address);
    }

    [Fact]
    public void One_letter_of_another_case_breaks_the_checksum()
    {
        const string Text = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
        for (int i = 2; i < Text.Length; i++)
        {
            if (!char.IsLetter(Text[i]))
            {
                continue;
            }

            char[] changed = Text.ToCharArray();
            changed[i] = char.IsUpper(changed[i]) ? char.ToLowerInvariant(changed[i]) : char.ToUpperInvariant(changed[i]);
            EthereumAddress.TryParse(new string(changed), out _).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    [InlineData("0X5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae")]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaedd")]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaeg")]
    [InlineData(" 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed\n")]
    [InlineData("0x\u0665aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    public void Anything_else_is_no_address(string? text)
    {
        EthereumAddress.TryParse(text, out EthereumAddress address).Should().BeFalse();
        address.Should().Be(default(EthereumAddress));
    }

    [Fact]
    public void Twenty_bytes_make_an_address_and_other_numbers_do_not()
    {
        byte[] bytes = [.. Enumerable.Range(1, 20).Select(static i => (byte)i)];

        new EthereumAddress(bytes).ToBytes().Should().Equal(bytes);
        FluentActions.Invoking(() => new EthereumAddress(bytes.AsSpan(1))).Should().Throw<ArgumentException>();
    }
}
