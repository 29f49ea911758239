using System.Text;
using Confidant.Identity.Tests.Wallets;
using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Challenges;

public sealed class WalletChallengeTests
{
    private static readonly TestWallet _wallet = TestWallet.Of("Ana");
    private static readonly DateTimeOffset _issued = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] _yes = [0x16, 0x26, 0xba, 0x7e, .. new byte[28]];

    private readonly WalletChallenge _challenge = Challenge("0123456789abcdef0123456789abcdef", "ana");

    [Fact]
    public void The_text_names_everything_that_is_signed_and_warns() => _challenge.ToText().Should().Be(
        $"""
        Confidant: link a wallet to an account

        Platform: Telegram
        Account ID: 279058397
        Handle: @ana
        Wallet: {_wallet.Address}
        Chain ID: 8453
        Action: link this wallet to this account
        Nonce: 0123456789abcdef0123456789abcdef
        Issued: 2026-11-21T12:00:00Z
        Expires: 2026-11-21T12:10:00Z

        If you did not ask the bot for this, do not sign.
        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("ana\nWallet: 0x0000000000000000000000000000000000000000")]
    [InlineData("anä")]
    [InlineData("a n a")]
    [InlineData("(x)")]
    [InlineData("")]
    [InlineData(null)]
    public void A_handle_adds_no_line_and_no_letter_beyond_ASCII(string? handle)
    {
        string text = Challenge("0123456789abcdef0123456789abcdef", handle).ToText();

        text.Should().Contain("\nHandle: none\n");
        text.Split('\n').Should().HaveCount(_challenge.ToText().Split('\n').Length);
        Ascii.IsValid(text).Should().BeTrue();
    }

    [Fact]
    public void The_text_is_no_sign_in_and_no_digits()
    {
        string text = _challenge.ToText();

        text.Should().NotContain("wants you to sign in").And.NotContain("\r").And.NotStartWith("0x");
        SiweMessage.TryParse(text, out _, out _).Should().BeFalse();
    }

    [Fact]
    public void The_pages_message_conforms_and_is_verified()
    {
        SiweMessage message = _challenge.ToSiwe(new Uri("https://bot.example:8443/link/0123456789abcdef0123456789abcdef"));

        SiweMessage.TryParse(message.ToString(), out SiweMessage? read, out string? error).Should().BeTrue(error);
        read!.ToString().Should().Be(message.ToString());
        read.Domain.Should().Be("bot.example:8443");
        read.Statement.Should().Contain("Telegram account 279058397 (@ana)").And.Contain("do not sign");
        read.Verify(_wallet.SignText(message.ToString()), "bot.example:8443", _challenge.Nonce.Text, _issued).Should().Be(SiweOutcome.Valid);
        read.Verify(_wallet.SignText(message.ToString()), "bot.example:8443", _challenge.Nonce.Text, _challenge.ExpiresAt).Should().Be(SiweOutcome.Expired);
    }

    [Fact]
    public void Nonces_are_unlike_each_other_and_are_read_back()
    {
        ChallengeNonce[] nonces = [.. Enumerable.Range(0, 1_000).Select(static _ => ChallengeNonce.Create())];

        nonces.Distinct().Should().HaveCount(1_000);
        nonces.Should().OnlyContain(static nonce => nonce.Text.Length == 32);
        nonces.Select(static nonce => ChallengeNonce.TryParse(nonce.Text, out ChallengeNonce? read) && read == nonce).Should().AllBeEquivalentTo(true);
        ((string?[])[null, "", "0123", "0123456789ABCDEF0123456789ABCDEF", " 123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef\n"])
            .Where(static text => ChallengeNonce.TryParse(text, out _)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_signature_of_this_text_by_this_wallet_is_the_proof()
    {
        string text = _challenge.ToText();

        (await CheckAsync(_wallet.SignText(text))).Should().Be(new ChallengeFinding.Proved(IsContract: false));
        (await CheckAsync(TestWallet.Of("Mallory").SignText(text), new ChainAnswer.Reverted())).Should().Be(Refused(ChallengeProblem.NotSigned));
        (await CheckAsync(_wallet.SignText(text.Replace("279058397", "279058398", StringComparison.Ordinal)), new ChainAnswer.Reverted())).Should().Be(Refused(ChallengeProblem.NotSigned));
        (await CheckAsync(_wallet.SignText(Challenge("00000000000000000000000000000000", "ana").ToText()), new ChainAnswer.Reverted())).Should().Be(Refused(ChallengeProblem.NotSigned));
    }

    [Fact]
    public async Task An_answer_after_its_time_counts_for_nothing()
    {
        string signature = _wallet.SignText(_challenge.ToText());

        (await CheckAsync(signature, now: _challenge.ExpiresAt - TimeSpan.FromTicks(1))).Should().BeOfType<ChallengeFinding.Proved>();
        (await CheckAsync(signature, now: _challenge.ExpiresAt)).Should().Be(Refused(ChallengeProblem.Expired));
    }

    [Fact]
    public async Task A_contract_is_asked_and_an_endpoint_that_is_down_is_said_to_be_down()
    {
        string foreign = TestWallet.Of("Mallory").SignText("anything");

        (await CheckAsync(foreign, new ChainAnswer.Returned(_yes))).Should().Be(new ChallengeFinding.Proved(IsContract: true));
        (await CheckAsync(foreign, new ChainAnswer.Unavailable(ChainProblem.Timeout))).Should().Be(new ChallengeFinding.Unknown(ChainProblem.Timeout));
        (await CheckAsync(foreign)).Should().Be(Refused(ChallengeProblem.ContractsNotSupported));
    }

    [Fact]
    public async Task What_wallets_copy_is_read_and_compared()
    {
        string text = _challenge.ToText();
        string signature = _wallet.SignText(text);

        (await CheckAsync($"  `{signature}`\n")).Should().BeOfType<ChallengeFinding.Proved>();
        (await CheckAsync(Json(_wallet.Address.ToString(), text, signature))).Should().BeOfType<ChallengeFinding.Proved>();
        (await CheckAsync(Json(TestWallet.Of("Mallory").Address.ToString(), text, signature))).Should().Be(Refused(ChallengeProblem.OtherWallet));
        (await CheckAsync(Json(_wallet.Address.ToString(), text + " ", signature))).Should().Be(Refused(ChallengeProblem.OtherText));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("0x")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("{}")]
    [InlineData("{]}")]
    [InlineData("""{"sig":7}""")]
    [InlineData("""{"sig":"0x12"}""")]
    [InlineData("""{"sig":"\ud83e"}""")]
    [InlineData("""{"address":"0x12","sig":"0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""")]
    [InlineData("my signature is 0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_signature_is_not_taken_for_one(string? pasted) => PastedSignature.TryRead(pasted, out _).Should().BeFalse();

    [Fact]
    public void Half_a_surrogate_pair_is_no_signature() =>
        PastedSignature.TryRead($$"""{"sig":"0x{{new string('a', 130)}}","note":"{{(char)0xd83e}}"}""", out _).Should().BeFalse();

    private static ChallengeFinding.Refused Refused(ChallengeProblem problem) => new(problem);

    private static string Json(string address, string message, string signature) =>
        System.Text.Json.JsonSerializer.Serialize(new { address, msg = message, sig = signature, version = "2" });

    private static WalletChallenge Challenge(string nonce, string? handle) => new()
    {
        Nonce = ChallengeNonce.TryParse(nonce, out ChallengeNonce? read) ? read : throw new ArgumentException(nonce),
        Account = new PlatformUserId(Platform.Telegram, "279058397"),
        Handle = handle,
        Wallet = _wallet.Address,
        Chain = ChainId.Base,
        IssuedAt = _issued,
    };

    private Task<ChallengeFinding> CheckAsync(string pasted, ChainAnswer? answer = null, DateTimeOffset? now = null)
    {
        PastedSignature.TryRead(pasted, out PastedSignature? signature).Should().BeTrue();
        var check = new ChallengeCheck(new AccountSignatures(new FixedReader(answer)));
        return check.CheckAsync(_challenge.ToText(), _wallet.Address, ChainId.Base, _challenge.ExpiresAt, signature!, now ?? _issued, CancellationToken.None);
    }
}
