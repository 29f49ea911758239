using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Confidant.Identity.Tests.Wallets;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Identity.Tests.Fuzz;

/// <summary>Whatever a parser is given, it neither throws nor takes what it should not.</summary>
public sealed partial class WalletFuzzTests(ITestOutputHelper output)
{
    private const int Fewest = 1_000;
    private static readonly TestWallet _wallet = TestWallet.Of("Ana");
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly BigInteger _order = BigInteger.Parse(TestWallet.Order.ToString(), CultureInfo.InvariantCulture);

    [Fact]
    public void Messages_that_are_taken_conform_and_print_as_they_were()
    {
        string[] seeds = [.. Messages().Select(static message => message.ToString())];
        string signed = seeds[0];
        EthereumSignature.TryParse(_wallet.SignText(signed), out EthereumSignature signature).Should().BeTrue();

        (int inputs, int accepted) = FuzzRun.Play(output, seeds, (text, random) =>
        {
            if (!SiweMessage.TryParse(text, out SiweMessage? message, out string? error))
            {
                error.Should().NotBeNullOrEmpty();
                return false;
            }

            if (message.ToString() != text || !Grammar().IsMatch(text) || !text.Contains(message.Address.ToString(), StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"A wrong message was taken: {text}");
            }

            if (text != signed && random.Next(200) == 0)
            {
                message.Verify(signature, message.Domain, message.Nonce, _now).Should().NotBe(SiweOutcome.Valid, text);
            }

            return true;
        });

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= Fewest && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    [Fact]
    public void Signatures_that_are_taken_are_canonical()
    {
        byte[] hash = Keccak256.Hash("anything"u8);
        (Org.BouncyCastle.Math.BigInteger r, Org.BouncyCastle.Math.BigInteger s, int parity) = _wallet.Sign(hash);
        string full = TestWallet.Full(r, s, (byte)(27 + parity));
        string[] seeds = [full, full[2..], TestWallet.Full(r, s, (byte)parity), TestWallet.Compact(r, s, parity), full.ToUpperInvariant()[2..]];

        (int inputs, int accepted) = FuzzRun.Play(output, seeds, (text, random) =>
        {
            if (!EthereumSignature.TryParse(text, out EthereumSignature signature))
            {
                return false;
            }

            if (!IsCanonical(text))
            {
                throw new InvalidOperationException($"A wrong signature was taken: {text}");
            }

            if (random.Next(200) == 0)
            {
                bool isSame = seeds.Select(static seed => Digits(seed)).Contains(Digits(text), StringComparer.OrdinalIgnoreCase);
                bool isRecovered = signature.TryRecover(hash, out EthereumAddress signer) && signer == _wallet.Address;
                isRecovered.Should().Be(isSame, text);
            }

            return true;
        });

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= Fewest && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    [Fact]
    public void Addresses_that_are_taken_have_their_checksum_or_no_cases()
    {
        string address = _wallet.Address.ToString();
        string[] seeds = [address, "0x" + address[2..].ToLowerInvariant(), "0x" + address[2..].ToUpperInvariant(), "0x52908400098527886E0F7030069857D2E4169EE7"];

        (int inputs, int accepted) = FuzzRun.Play(output, seeds, static (text, _) =>
        {
            if (!EthereumAddress.TryParse(text, out EthereumAddress read))
            {
                return false;
            }

            string printed = read.ToString();
            string digits = text[2..];
            bool hasOneCase = !digits.Any(char.IsAsciiLetterLower) || !digits.Any(char.IsAsciiLetterUpper);
            if (!AddressText().IsMatch(text) || !printed.Equals(text, StringComparison.OrdinalIgnoreCase) || (!hasOneCase && printed != text))
            {
                throw new InvalidOperationException($"A wrong address was taken: {text}");
            }

            return true;
        });

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= Fewest && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    private static string Digits(string text) => text.StartsWith("0x", StringComparison.Ordinal) ? text[2..] : text;

    private static bool IsCanonical(string text)
    {
        string digits = Digits(text);
        if (!HexText().IsMatch(digits) || digits.Length is not (128 or 130))
        {
            return false;
        }

        var r = BigInteger.Parse("0" + digits[..64], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var s = BigInteger.Parse("0" + digits[64..128], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        bool isCompact = digits.Length == 128;
        BigInteger low = isCompact ? s & ((BigInteger.One << 255) - 1) : s;
        return r > 0 && r < _order && low > 0 && low * 2 < _order
            && (isCompact || digits[128..].ToLowerInvariant() is "00" or "01" or "1b" or "1c");
    }

    private static IEnumerable<SiweMessage> Messages()
    {
        var message = new SiweMessage
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
        yield return message;
        yield return message with { Statement = null, ExpirationTime = null, Scheme = "https" };
        yield return message with { Statement = "", Resources = ["ipfs://a", "https://b.example/?c#d"], RequestId = "a%20b" };
        yield return message with { Domain = "u:p@[::1]:80", NotBefore = "2026-11-21T11:59:00.123+05:30", Resources = [] };
    }

    // ERC-4361's grammar, written once more. Addresses in brackets, dates and checksums are judged more closely by the parser.
    [GeneratedRegex(
        @"\A([A-Za-z][A-Za-z0-9+.-]*://)?([A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@?(\[[0-9A-Za-z._~!$&'()*+,;=:-]+\]|([A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(:[0-9]*)? wants you to sign in with your Ethereum account:\n"
        + @"0x[0-9A-Fa-f]{40}\n\n([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;= -]*\n)?\n"
        + @"URI: [A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*(#([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?\n"
        + @"Version: 1\nChain ID: [0-9]+\nNonce: [A-Za-z0-9]{8,}\n"
        + @"Issued At: [0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})"
        + @"(\nExpiration Time: [0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?"
        + @"(\nNot Before: [0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?"
        + @"(\nRequest ID: ([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)?"
        + @"(\nResources:(\n- [A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();

    [GeneratedRegex(@"\A0x[0-9A-Fa-f]{40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AddressText();

    [GeneratedRegex(@"\A[0-9A-Fa-f]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex HexText();
}
