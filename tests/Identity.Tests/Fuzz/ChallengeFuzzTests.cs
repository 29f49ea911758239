using System.Text.RegularExpressions;
using Confidant.Identity.Tests.Wallets;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Identity.Tests.Fuzz;

public sealed partial class ChallengeFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void What_is_read_from_a_paste_is_a_signature()
    {
        string signature = TestWallet.Of("Ana").SignText("hello");
        string address = TestWallet.Of("Ana").Address.ToString();
        string[] seeds =
        [
            signature, $"`{signature}`", $$"""{"address":"{{address}}","msg":"hello\nyou","sig":"{{signature}}","version":"2"}""",
            $$"""{ "message": "hello", "signature": "{{signature}}" }""",
        ];

        (int inputs, int accepted) = FuzzRun.Play(output, seeds, static (text, _) =>
            PastedSignature.TryRead(text, out PastedSignature? pasted)
            && (SignatureText().IsMatch(pasted.Signature) ? true : throw new InvalidOperationException($"A wrong paste was taken: {text}")));

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= 1_000 && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    [Fact]
    public void What_is_read_as_a_nonce_is_one()
    {
        (int inputs, int accepted) = FuzzRun.Play(output, [ChallengeNonce.Create().Text, ChallengeNonce.Create().Text], static (text, _) =>
            ChallengeNonce.TryParse(text, out ChallengeNonce? nonce)
            && (NonceText().IsMatch(text) && nonce.Text == text ? true : throw new InvalidOperationException($"A wrong nonce was taken: {text}")));

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= 1_000 && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    [GeneratedRegex(@"\A0x([0-9A-Fa-f]{2}){33,8192}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SignatureText();

    [GeneratedRegex(@"\A[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NonceText();
}
