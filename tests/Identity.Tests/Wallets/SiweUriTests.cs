using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Wallets;

public sealed class SiweUriTests
{
    // Addresses in brackets that look right: too many parts, too few, or octets that are none.
    [Theory]
    [InlineData("uri://[::0.0.0.256]/p/path")]
    [InlineData("uri://[::300.0.0.0]/p/path")]
    [InlineData("uri://[::0.ff.0.255]")]
    [InlineData("uri://[::0x1.0.0.1]")]
    [InlineData("uri://[::1.2.3]")]
    [InlineData("uri://[1.2.3.4]")]
    [InlineData("uri://[]")]
    [InlineData("uri://[:]")]
    [InlineData("uri://[:1:2:3:4:5:6:7]")]
    [InlineData("uri://[1:2:3:4:5:6:7:]")]
    [InlineData("uri://[00001::]")]
    [InlineData("uri://[1::2::3]")]
    [InlineData("uri://[:::]")]
    [InlineData("uri://[ffff:abcd:0:10:200:3000:f8a:1:ffff]")]
    [InlineData("uri://[ffff:abcd:0:10:200:3000:f8a]")]
    [InlineData("uri://[ffff:abcd:0:10:200:3000:ff:255.255.255.255]")]
    [InlineData("uri://[::1:2:3:4:5:6:7:8]")]
    [InlineData("uri://[::1:2:3:4:5:6:198.162.10.255]")]
    [InlineData("uri://[1:2:3:4:5:6:7:8::]")]
    [InlineData("uri://[1:2:3:4:5:6::198.162.10.255]")]
    [InlineData("uri://[1:2:3:4:5::6:7:8]")]
    [InlineData("uri://[1:2:3:4:5::6:198.162.10.255]")]
    [InlineData("uri://[v.a]")]
    [InlineData("uri://[v1.]")]
    [InlineData("uri://[::1]x")]
    [InlineData("uri://a[::1]")]
    [InlineData("://user:pass@example.com:123/one/two.three?q1=a1&q2=a2#body")]
    [InlineData("uri://user:pass@example.com:123/one/two.three ?q1=a1#body")]
    [InlineData("uri://user@x@example.com")]
    [InlineData("uri:a#b#c")]
    [InlineData("uri:a^b")]
    [InlineData("uri:%")]
    [InlineData("uri:%4")]
    [InlineData("uri:[")]
    public void What_is_no_URI_is_refused(string uri) =>
        SiweMessage.TryParse(Text(uri), out _, out _).Should().BeFalse();

    [Theory]
    [InlineData("uri://[1:2:3:4:5:6:7:8]")]
    [InlineData("uri://[::1:2:3:4:5:6:7]")]
    [InlineData("uri://[1:2:3:4:5:6:7::]")]
    [InlineData("uri://[1::3:4:5:6:7:8]")]
    [InlineData("uri://[::]")]
    [InlineData("uri://[::198.162.10.255]:1/a?b#c")]
    [InlineData("uri://[1:2:3:4:5:6:198.162.10.255]")]
    [InlineData("uri://1.1.1.256")]
    [InlineData("uri://user:pa%20ss@example.com:/one//two")]
    [InlineData("uri:")]
    [InlineData("file:///etc")]
    [InlineData("uri:/?a=/?#/?")]
    public void What_is_a_URI_is_read(string uri)
    {
        SiweMessage.TryParse(Text(uri), out SiweMessage? message, out string? error).Should().BeTrue(error);
        message!.Uri.Should().Be(uri);
    }

    private static string Text(string uri) =>
        $"bot.example wants you to sign in with your Ethereum account:\n{TestWallet.Of("Ana").Address}\n\n\nURI: {uri}\n"
        + "Version: 1\nChain ID: 1\nNonce: 32891756\nIssued At: 2026-11-21T11:59:00Z";
}
