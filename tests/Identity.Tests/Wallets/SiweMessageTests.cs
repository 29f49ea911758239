using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Wallets;

public sealed class SiweMessageTests
{
    private static readonly TestWallet _wallet = TestWallet.Of("Ana");
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly SiweMessage _message = new()
    {
        Domain = "bot.example:8443",
        Address = _wallet.Address,
        Statement = "Link this wallet to Telegram account 42 (@ana).",
        Uri = "https://bot.example:8443/link/abc",
        ChainId = "1",
        Nonce = "32891756AbCd",
        IssuedAt = "2026-11-21T11:59:00Z",
        ExpirationTime = "2026-11-21T12:05:00Z",
    };

    [Fact]
    public void A_message_prints_as_the_standard_has_it_and_is_read_back()
    {
        SiweMessage full = _message with
        {
            Scheme = "https",
            NotBefore = "2026-11-21T11:59:00.000Z",
            RequestId = "some-id",
            Resources = ["ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/", "https://example.com/my-web2-claim.json"],
        };

        full.ToString().Should().Be(
            $"https://bot.example:8443 wants you to sign in with your Ethereum account:\n{_wallet.Address}\n\n"
            + "Link this wallet to Telegram account 42 (@ana).\n\nURI: https://bot.example:8443/link/abc\nVersion: 1\nChain ID: 1\n"
            + "Nonce: 32891756AbCd\nIssued At: 2026-11-21T11:59:00Z\nExpiration Time: 2026-11-21T12:05:00Z\n"
            + "Not Before: 2026-11-21T11:59:00.000Z\nRequest ID: some-id\nResources:\n"
            + "- ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/\n- https://example.com/my-web2-claim.json");
        Reprint(full.ToString()).Should().Be(full.ToString());
    }

    public static TheoryData<string> Conforming() => new()
    {
        (_message with { Statement = null }).ToString(),
        (_message with { Statement = "" }).ToString(),
        (_message with { Domain = "not_a_host" }).ToString(),
        (_message with { Domain = "[1:2:3:4:5:6:198.162.10.255]" }).ToString(),
        (_message with { Domain = "[v1F.a:b]" }).ToString(),
        (_message with { ExpirationTime = null }).ToString(),
        (_message with { RequestId = "" }).ToString(),
        (_message with { RequestId = "a%20b:@!" }).ToString(),
        (_message with { Resources = [] }).ToString(),
        (_message with { Domain = "localhost" }).ToString(),
        (_message with { Domain = "127.0.0.1:80" }).ToString(),
        (_message with { Domain = "[::1]:5080" }).ToString(),
        (_message with { Domain = "user:pw@bot.example" }).ToString(),
        (_message with { Scheme = "web+app-1.0" }).ToString(),
        (_message with { ChainId = "0001" }).ToString(),
        (_message with { Uri = "urn:example:animal" }).ToString(),
        (_message with { Uri = "did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP?a=b#c" }).ToString(),
        (_message with { IssuedAt = "2026-11-21t11:59:00.123456789+05:30" }).ToString(),
        (_message with { IssuedAt = "2016-12-31T23:59:60Z" }).ToString(),
        (_message with { IssuedAt = "2024-02-29T00:00:00-00:00" }).ToString(),
        (_message with { Statement = "a:/?#[]@!$&'()*+,;=-._~ b" }).ToString(),
    };

    [Theory]
    [MemberData(nameof(Conforming))]
    public void What_conforms_is_read_and_printed_letter_by_letter(string text) => Reprint(text).Should().Be(text);

    public static TheoryData<string, string> Malformed()
    {
        string good = _message.ToString();
        string address = _wallet.Address.ToString();
        var data = new TheoryData<string, string>
        {
            { "nothing", "" },
            { "a line end at the end", good + "\n" },
            { "a space at the end", good + " " },
            { "carriage returns", good.Replace("\n", "\r\n", StringComparison.Ordinal) },
            { "a line before", "\n" + good },
            { "no domain", good.Replace("bot.example:8443 wants", " wants", StringComparison.Ordinal) },
            { "a path in the domain", good.Replace("8443 wants", "8443/x wants", StringComparison.Ordinal) },
            { "a port of letters", good.Replace(":8443 wants", ":84a wants", StringComparison.Ordinal) },
            { "a space in the domain", good.Replace("bot.example:8443 wants", "bot example wants", StringComparison.Ordinal) },
            { "an open bracket", good.Replace("bot.example:8443 wants", "[::1 wants", StringComparison.Ordinal) },
            { "a zone in an address", good.Replace("bot.example:8443 wants", "[fe80::1%eth0] wants", StringComparison.Ordinal) },
            { "a broken scheme", "1s://" + good },
            { "an empty scheme", "://" + good },
            { "another invitation", good.Replace("Ethereum account:", "ethereum account:", StringComparison.Ordinal) },
            { "no checksum", good.Replace(address, address.ToLowerInvariant(), StringComparison.Ordinal) },
            { "a wrong address", good.Replace(address, address[..^1], StringComparison.Ordinal) },
            { "no empty line", good.Replace($"{address}\n\n", $"{address}\n", StringComparison.Ordinal) },
            { "four empty lines", (_message with { Statement = "" }).ToString().Replace("\n\n\n", "\n\n\n\n", StringComparison.Ordinal) },
            { "an empty line before the statement", good.Replace("\nLink", "\n\nLink", StringComparison.Ordinal) },
            { "a quotation mark in the statement", good.Replace("wallet", "\"wallet\"", StringComparison.Ordinal) },
            { "letters beyond ASCII", good.Replace("Link", "Línk", StringComparison.Ordinal) },
            { "two lines of statement", good.Replace("wallet to", "wallet\nto", StringComparison.Ordinal) },
            { "no URI", good.Replace("URI: https://bot.example:8443/link/abc\n", "", StringComparison.Ordinal) },
            { "an empty URI", good.Replace("URI: https://bot.example:8443/link/abc", "URI: ", StringComparison.Ordinal) },
            { "a relative URI", good.Replace("URI: https://bot.example:8443/link/abc", "URI: /link/abc", StringComparison.Ordinal) },
            { "a broken encoding", good.Replace("link/abc", "link/%zz", StringComparison.Ordinal) },
            { "version 2", good.Replace("Version: 1", "Version: 2", StringComparison.Ordinal) },
            { "a chain of letters", good.Replace("Chain ID: 1", "Chain ID: x", StringComparison.Ordinal) },
            { "no chain", good.Replace("Chain ID: 1", "Chain ID: ", StringComparison.Ordinal) },
            { "Arabic digits", good.Replace("Chain ID: 1", "Chain ID: \u0661", StringComparison.Ordinal) },
            { "a short nonce", good.Replace("32891756AbCd", "3289175", StringComparison.Ordinal) },
            { "a nonce with a dash", good.Replace("32891756AbCd", "3289-1756", StringComparison.Ordinal) },
            { "31 February", good.Replace("2026-11-21T11:59:00Z", "2026-02-31T11:59:00Z", StringComparison.Ordinal) },
            { "29 February of no leap year", good.Replace("2026-11-21T11:59:00Z", "2026-02-29T11:59:00Z", StringComparison.Ordinal) },
            { "hour 24", good.Replace("T11:59:00Z", "T24:00:00Z", StringComparison.Ordinal) },
            { "no zone", good.Replace("11:59:00Z", "11:59:00", StringComparison.Ordinal) },
            { "a space for the T", good.Replace("21T11:59:00Z", "21 11:59:00Z", StringComparison.Ordinal) },
            { "an empty fraction", good.Replace("11:59:00Z", "11:59:00.Z", StringComparison.Ordinal) },
            { "an offset of 24 hours", good.Replace("11:59:00Z", "11:59:00+24:00", StringComparison.Ordinal) },
            { "an unknown field", good + "\nFoo: bar" },
            { "fields out of order", good.Replace("Version: 1\nChain ID: 1", "Chain ID: 1\nVersion: 1", StringComparison.Ordinal) },
            { "a field twice", good.Replace("Version: 1\n", "Version: 1\nVersion: 1\n", StringComparison.Ordinal) },
            { "a request with a slash", good + "\nRequest ID: a/b" },
            { "a resource that is none", good + "\nResources:\n- not a uri" },
            { "a resource without its dash", good + "\nResources:\nhttps://a.example" },
            { "too long", good + "\nResources:\n- https://a.example/" + new string('a', 20_000) },
        };
        return data;
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_does_not_conform_is_refused_with_a_reason(string what, string text)
    {
        SiweMessage.TryParse(text, out SiweMessage? message, out string? error).Should().BeFalse(what);
        message.Should().BeNull();
        error.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void No_text_at_all_is_refused() => SiweMessage.TryParse(null, out _, out _).Should().BeFalse();

    [Fact]
    public void The_accounts_own_signature_is_valid() => Check(_message).Should().Be(SiweOutcome.Valid);

    [Fact]
    public void Another_domain_or_nonce_is_refused()
    {
        _message.Verify(Sign(_message), "bot.example", _message.Nonce, _now).Should().Be(SiweOutcome.WrongDomain);
        _message.Verify(Sign(_message), "BOT.example:8443", _message.Nonce, _now).Should().Be(SiweOutcome.WrongDomain);
        _message.Verify(Sign(_message), _message.Domain, "32891756AbCe", _now).Should().Be(SiweOutcome.WrongNonce);
    }

    [Fact]
    public void Times_count_to_the_tick()
    {
        DateTimeOffset expiry = _now + TimeSpan.FromMinutes(5);
        At(_message, expiry - TimeSpan.FromTicks(1)).Should().Be(SiweOutcome.Valid);
        At(_message, expiry).Should().Be(SiweOutcome.Expired);

        SiweMessage later = _message with { NotBefore = "2026-11-21T12:00:00Z" };
        At(later, _now).Should().Be(SiweOutcome.Valid);
        At(later, _now - TimeSpan.FromTicks(1)).Should().Be(SiweOutcome.NotYetValid);

        DateTimeOffset issued = _now - TimeSpan.FromMinutes(1);
        At(_message, issued).Should().Be(SiweOutcome.Valid);
        At(_message, issued - TimeSpan.FromTicks(1)).Should().Be(SiweOutcome.NotYetValid);

        SiweMessage lasting = _message with { ExpirationTime = null };
        At(lasting, issued + SiweMessage.LongestAge).Should().Be(SiweOutcome.Valid);
        At(lasting, issued + SiweMessage.LongestAge + TimeSpan.FromTicks(1)).Should().Be(SiweOutcome.TooOld);
    }

    [Fact]
    public void Offsets_and_fractions_of_times_count()
    {
        At(_message with { IssuedAt = "2026-11-21T17:29:00.5+05:30" }, _now - TimeSpan.FromSeconds(59.5)).Should().Be(SiweOutcome.Valid);
        At(_message with { IssuedAt = "2026-11-21T17:29:00.5+05:30" }, _now - TimeSpan.FromSeconds(60)).Should().Be(SiweOutcome.NotYetValid);
    }

    [Fact]
    public void Another_account_or_another_text_is_no_proof()
    {
        _message.Verify(TestWallet.Of("Mallory").SignText(_message.ToString()), _message.Domain, _message.Nonce, _now)
            .Should().Be(SiweOutcome.WrongSigner);
        (_message with { Statement = "Link this wallet to Telegram account 43." })
            .Verify(Sign(_message), _message.Domain, _message.Nonce, _now).Should().Be(SiweOutcome.WrongSigner);
        _message.Verify("0x1234", _message.Domain, _message.Nonce, _now).Should().Be(SiweOutcome.MalformedSignature);
    }

    [Fact]
    public void A_message_that_prints_as_another_one_is_no_proof()
    {
        EthereumSignature.TryParse(Sign(_message), out EthereumSignature signature).Should().BeTrue();
        (string What, SiweMessage Message)[] disguised =
        [
            ("a line end in the statement", _message with { Statement = "Hello\n" }),
            ("fields in the statement", _message with { Statement = "x\n\nURI: a:b\nVersion: 1\nChain ID: 1\nNonce: 12345678\nIssued At: 2026-11-21T11:59:00Z" }),
            ("a field in the request", _message with { RequestId = "a\nResources:" }),
            ("an expiration in the time", _message with { ExpirationTime = null, IssuedAt = _message.IssuedAt + "\nExpiration Time: 2030-01-01T00:00:00Z" }),
            ("two resources in one", _message with { Resources = ["a:b\n- c:d"] }),
            ("a scheme in the domain", _message with { Domain = "https://bot.example" }),
            ("half a surrogate pair", _message with { Statement = "\ud83e" }),
            ("a time that is none", _message with { ExpirationTime = "2030-02-32T00:00:00Z" }),
            ("a short nonce", _message with { Nonce = "1234567" }),
        ];

        foreach ((string what, SiweMessage message) in disguised)
        {
            message.Verify(signature, message.Domain, message.Nonce, _now).Should().Be(SiweOutcome.MalformedMessage, what);
        }
    }

    private static string Reprint(string text)
    {
        SiweMessage.TryParse(text, out SiweMessage? message, out string? error).Should().BeTrue(error);
        return message!.ToString();
    }

    private static string Sign(SiweMessage message) => _wallet.SignText(message.ToString());

    private static SiweOutcome Check(SiweMessage message) => At(message, _now);

    private static SiweOutcome At(SiweMessage message, DateTimeOffset now) =>
        message.Verify(Sign(message), message.Domain, message.Nonce, now);
}
