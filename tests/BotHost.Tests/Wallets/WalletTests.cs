using Confidant.Adapters;
using Confidant.BotHost.Tests.Leaks;
using Confidant.Identity;
using Confidant.Identity.Tests.Wallets;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using BigInteger = Org.BouncyCastle.Math.BigInteger;

namespace Confidant.BotHost.Tests.Wallets;

public sealed class WalletTests
{
    private static readonly TestWallet _wallet = WalletBench.Wallet;

    [Fact]
    public async Task A_wallet_is_proved_by_the_signature_of_a_text_that_says_what_it_does()
    {
        await using WalletBench bench = await WalletBench.StartAsync();

        OutgoingMessage offer = await bench.AskAsync("Ana", $"/link wallet {_wallet.Address}");
        string text = WalletBench.TextOf(offer);
        OutgoingMessage proved = await bench.AskAsync("Ana", _wallet.SignText(text));

        text.Should().Contain("Platform: Telegram\nAccount ID: Ana\n").And.Contain($"Wallet: {_wallet.Address}\n")
            .And.EndWith("If you did not ask the bot for this, do not sign.");
        offer.Buttons.Should().BeEmpty("no page is served");
        proved.Text.Should().StartWith($"Proved: {_wallet.Address} is yours. Confidence very high, by its signature, 2026-03-02.");
        (await bench.ClaimsAsync("Ana")).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Value = ClaimValue.Of(_wallet.Address),
            Method = ClaimMethod.Wallet,
            Proof = ClaimProof.Signature,
            Confidence = ClaimConfidence.VeryHigh,
            VerifiedAt = bench.Clock.GetUtcNow(),
        });
    }

    [Theory]
    [InlineData("/link monedero")]
    [InlineData("/link billetera")]
    [InlineData("/link cartera")]
    [InlineData("/link wallet")]
    public async Task Without_an_address_it_is_asked_for(string typed)
    {
        await using WalletBench bench = await WalletBench.StartAsync();

        OutgoingMessage asked = await bench.AskAsync("Ana", typed);
        string text = WalletBench.TextOf(await bench.ReplyAsync("Ana", _wallet.Address.ToString().ToLowerInvariant()));

        asked.Question!.Placeholder.Should().Be("0x…");
        (await bench.AskAsync("Ana", _wallet.SignText(text))).Text.Should().StartWith("Proved");
    }

    [Fact]
    public async Task The_menu_of_link_asks_for_the_address_too()
    {
        await using WalletBench bench = await WalletBench.StartAsync();

        (await bench.Bot.PressAsync("Ana", await bench.AskAsync("Ana", "/link"), "A wallet")).Question.Should().NotBeNull();
    }

    [Fact]
    public async Task An_address_with_a_slip_nobodys_and_none_at_all_are_told_apart()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string address = _wallet.Address.ToString();
        int letter = address.AsSpan(2).IndexOfAnyInRange('a', 'f') + 2;
        string slip = $"{address[..letter]}{char.ToUpperInvariant(address[letter])}{address[(letter + 1)..]}";

        (await bench.AskAsync("Ana", $"/link wallet {slip}")).Text.Should().Contain("checksum");
        (await bench.AskAsync("Ana", $"/link wallet 0x{new string('0', 40)}")).Text.Should().Contain("Nobody has the key");
        foreach (string other in (string[])["0x1234", "hello", $"{address} nowhere", $"{address} 1 2", "a..eth"])
        {
            (await bench.AskAsync("Ana", $"/link wallet {other}")).Text.Should().StartWith("That is no wallet's address.", other);
        }

        (await bench.ChallengesAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_wallets_copy_is_read_too()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string text = await bench.ChallengeAsync("Ana", _wallet);
        string message = System.Text.Json.JsonSerializer.Serialize(
            new { address = _wallet.Address.ToString(), msg = text, sig = _wallet.SignText(text), version = "2" });

        (await bench.AskAsync("Ana", message)).Text.Should().StartWith("Proved");
    }

    [Theory]
    [InlineData("another wallet's", "The key of")]
    [InlineData("of another text", "The key of")]
    [InlineData("high s", "not in a form")]
    [InlineData("a transaction's v", "not in a form")]
    [InlineData("cut off", "not in a form")]
    [InlineData("added to", "not in a form")]
    [InlineData("says another wallet", "Another wallet")]
    [InlineData("says another text", "Another text")]
    public async Task A_wrong_answer_is_told_what_is_wrong_and_leaves_the_challenge_open(string kind, string told)
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string text = await bench.ChallengeAsync("Ana", _wallet);
        (BigInteger r, BigInteger s, int parity) = _wallet.Sign(PersonalMessage.Hash(text));
        string right = _wallet.SignText(text);

        OutgoingMessage answer = await bench.AskAsync("Ana", kind switch
        {
            "another wallet's" => WalletBench.Other.SignText(text),
            "of another text" => _wallet.SignText(text + "\n"),
            "high s" => TestWallet.Full(r, TestWallet.Order.Subtract(s), (byte)(28 - parity)),
            "a transaction's v" => TestWallet.Full(r, s, (byte)(37 + parity)),
            "cut off" => right[..^4],
            "added to" => right + "00",
            "says another wallet" => $$"""{"address":"{{WalletBench.Other.Address}}","sig":"{{right}}"}""",
            _ => $$"""{"address":"{{_wallet.Address}}","msg":"another","sig":"{{right}}"}""",
        });

        answer.Text.Should().Contain(told);
        (await bench.ChallengesAsync("Ana")).Single().Failures.Should().Be(1);
        (await bench.ClaimsAsync("Ana")).Should().BeEmpty();
        (await bench.AskAsync("Ana", right)).Text.Should().StartWith("Proved");
    }

    [Fact]
    public async Task After_five_wrong_answers_a_right_one_is_too_late()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string text = await bench.ChallengeAsync("Ana", _wallet);
        for (int i = 0; i < IssuedChallenge.MostFailures; i++)
        {
            await bench.AskAsync("Ana", WalletBench.Other.SignText($"{i}"));
        }

        (await bench.AskAsync("Ana", _wallet.SignText(text))).Text.Should().StartWith("There were too many wrong answers");
        (await bench.ClaimsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_late_signature_and_one_that_was_used_prove_nothing()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string late = _wallet.SignText(await bench.ChallengeAsync("Ana", _wallet));
        bench.Clock.Advance(WalletChallenge.Lifetime);
        (await bench.AskAsync("Ana", late)).Text.Should().StartWith("Its ten minutes are over");

        string used = _wallet.SignText(await bench.ChallengeAsync("Ana", _wallet));
        (await bench.AskAsync("Ana", used)).Text.Should().StartWith("Proved");
        (await bench.AskAsync("Ana", used)).Text.Should().StartWith("That was answered before");
        (await bench.AskAsync("Ana", late)).Text.Should().StartWith("Its ten minutes are over");
    }

    [Fact]
    public async Task Of_several_open_challenges_the_one_that_was_signed_is_answered()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string first = await bench.ChallengeAsync("Ana", _wallet);
        string second = await bench.ChallengeAsync("Ana", WalletBench.Other);

        (await bench.AskAsync("Ana", _wallet.SignText(first))).Text.Should().Contain($"{_wallet.Address} is yours");
        OutgoingMessage both = await bench.AskAsync("Ana", WalletBench.Other.SignText(second));
        both.Text.Should().Contain($"{WalletBench.Other.Address} is yours");
        OutgoingMessage choice = (await bench.Bot.Platform.NextAsync()).Message;
        (await bench.Bot.PressAsync("Ana", choice, WalletBench.Other.Address.ToString())).Text.Should().Contain("shown first");

        IReadOnlyList<IdentityClaim> claims = await bench.ClaimsAsync("Ana");
        claims.Should().HaveCount(2);
        claims.Single(static claim => claim.IsPrimary).Value.Should().Be(ClaimValue.Of(WalletBench.Other.Address));
    }

    [Fact]
    public async Task A_wallet_that_is_proved_already_is_not_asked_for_again()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        await bench.ProveAsync("Ana", _wallet);

        (await bench.AskAsync("Ana", $"/link wallet {_wallet.Address}")).Text.Should().Contain("already");
    }

    [Fact]
    public async Task In_a_group_the_challenge_goes_to_the_asker_alone_and_the_link_names_no_wallet()
    {
        await using WalletBench bench = await WalletBench.StartAsync();

        OutgoingMessage offer = await bench.Bot.SendAsync(
            bench.Bot.InGroup("Ana", "club", $"/link wallet {_wallet.Address}") with { IsAddressedToBot = true });
        OutgoingMessage asked = await bench.Bot.SendAsync(
            bench.Bot.InGroup("Ana", "club", "/link wallet") with { IsAddressedToBot = true });

        offer.Private!.Recipient.Value.Should().Be("Ana");
        offer.Private.LinkPayload.Should().Be("link_wallet");
        offer.Private.LinkText.Should().NotContain("0x");
        offer.Text.Should().Contain("in our private chat");
        asked.Private.Should().NotBeNull();
        asked.Question.Should().BeNull("everybody would read the answer");
        (await bench.AskAsync("Ana", _wallet.SignText(WalletBench.TextOf(offer)))).Text.Should().StartWith("Proved");
    }

    [Fact]
    public async Task The_link_into_the_private_chat_asks_for_the_address()
    {
        await using WalletBench bench = await WalletBench.StartAsync();

        (await bench.AskAsync("Ana", "/start link_wallet")).Question.Should().NotBeNull();
    }

    [Fact]
    public async Task A_signature_is_in_no_transcript_no_memory_and_no_log()
    {
        var log = new LogRecorder();
        await using WalletBench bench = await WalletBench.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        string text = await bench.ChallengeAsync("Ana", _wallet);
        string[] signatures = [WalletBench.Other.SignText(text), _wallet.SignText(text)];
        foreach (string signature in signatures)
        {
            await bench.AskAsync("Ana", signature);
            await bench.Bot.AcceptAsync(bench.Bot.InGroup("Ana", "club", signature));
        }

        IncomingMessage said = bench.Bot.Private("Ana", "I like tea.");
        await bench.Bot.SendAsync(said);
        await bench.Bot.AcceptAsync(said with { DeliveryKey = "edit", IsEdit = true, Text = signatures[0], BareText = signatures[0] });
        await bench.Bot.SettleAsync();
        OutgoingMessage export = await bench.AskAsync("Ana", "/export");
        OutgoingMessage list = await bench.AskAsync("Ana", "/mymemories");

        string all = System.Text.Encoding.UTF8.GetString(export.Document!.Content) + list.Text + string.Join('\n', log.Lines);
        all.Should().Contain("tea");
        foreach (string secret in signatures.Select(static signature => signature[2..34]).Append(Nonce(text)))
        {
            all.Should().NotContain(secret);
        }
    }

    [Fact]
    public async Task Forgetting_everything_takes_challenges_and_proofs_along()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        await bench.AskAsync("Ana", "I live in Lisbon.");
        await bench.ProveAsync("Ana", _wallet);
        string open = await bench.ChallengeAsync("Ana", WalletBench.Other);

        await bench.Bot.PressAsync("Ana", await bench.AskAsync("Ana", "/forget all"), "Forget it");

        (await bench.ChallengesAsync("Ana")).Should().BeEmpty();
        (await bench.ClaimsAsync("Ana")).Should().BeEmpty();
        (await bench.AskAsync("Ana", WalletBench.Other.SignText(open))).Text.Should().Contain("I asked you for none");
    }

    [Fact]
    public async Task Spanish_is_answered_in_Spanish()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        IncomingMessage typed = bench.Bot.Private("Ana", $"/link monedero {_wallet.Address}");

        OutgoingMessage offer = await bench.Bot.SendAsync(typed with { Sender = typed.Sender with { Language = "es" } });
        IncomingMessage signed = bench.Bot.Private("Ana", _wallet.SignText(WalletBench.TextOf(offer)));
        OutgoingMessage proved = await bench.Bot.SendAsync(signed with { Sender = signed.Sender with { Language = "es" } });

        offer.Text.Should().StartWith("Para demostrar que");
        proved.Text.Should().StartWith("Demostrado:");
    }

    private static string Nonce(string text) =>
        text.Split('\n').Single(static line => line.StartsWith("Nonce: ", StringComparison.Ordinal))["Nonce: ".Length..];
}
