using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Identity.Tests.Wallets;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Wallets;

public sealed class WalletAttackTests
{
    private static readonly TestWallet _wallet = WalletBench.Wallet;

    [Fact]
    public async Task Who_signs_for_another_gives_them_the_wallet_and_nothing_else()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        await bench.AskAsync("Ana", "My favourite animal is zorro.");
        await bench.Bot.SettleAsync();

        string relayed = await bench.ChallengeAsync("Mallory", _wallet);
        string signed = _wallet.SignText(relayed);
        OutgoingMessage anas = await bench.AskAsync("Ana", signed);
        OutgoingMessage mallorys = await bench.AskAsync("Mallory", signed);

        relayed.Should().Contain("Account ID: Mallory\n").And.Contain("If you did not ask the bot for this, do not sign.");
        anas.Text.Should().Contain("I asked you for none");
        mallorys.Text.Should().StartWith("Proved");
        (await bench.ClaimsAsync("Ana")).Should().BeEmpty();
        (await bench.LinksAsync("Mallory")).Should().BeEmpty();
        (await bench.AskAsync("Mallory", "What is my favourite animal?")).Text.Should().NotContain("zorro");
    }

    [Fact]
    public async Task A_stranger_who_posts_the_signature_uses_nothing_up()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string signed = _wallet.SignText(await bench.ChallengeAsync("Ana", _wallet));
        string wrong = WalletBench.Other.SignText("anything");

        await bench.Bot.AcceptAsync(bench.Bot.InGroup("Mallory", "club", signed), bench.Bot.InGroup("Mallory", "club", wrong));
        OutgoingMessage inGroup = await bench.Bot.AskInGroupAsync("Mallory", "club", signed);
        OutgoingMessage inPrivate = await bench.AskAsync("Mallory", signed);
        await bench.Bot.SettleAsync();

        inGroup.Private!.Recipient.Value.Should().Be("Mallory");
        inGroup.Text.Should().Contain("private chat");
        inPrivate.Text.Should().Contain("I asked you for none");
        IssuedChallenge challenge = (await bench.ChallengesAsync("Ana")).Single();
        (challenge.UsedAt, challenge.Failures).Should().Be((null, 0));
        (await bench.ClaimsAsync("Mallory")).Should().BeEmpty();
        (await bench.AskAsync("Ana", signed)).Text.Should().StartWith("Proved");
    }

    [Fact]
    public async Task One_who_is_asked_for_the_same_wallet_cannot_use_anothers_signature()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string signed = _wallet.SignText(await bench.ChallengeAsync("Ana", _wallet));
        await bench.ChallengeAsync("Mallory", _wallet);

        (await bench.AskAsync("Mallory", signed)).Text.Should().StartWith("The key of");

        (await bench.ClaimsAsync("Mallory")).Should().BeEmpty();
        (await bench.ChallengesAsync("Ana")).Single().Failures.Should().Be(0);
        (await bench.AskAsync("Ana", signed)).Text.Should().StartWith("Proved");
    }

    [Fact]
    public async Task Of_two_who_prove_one_wallet_at_the_same_instant_one_has_it_and_the_other_is_asked()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string anas = _wallet.SignText(await bench.ChallengeAsync("Ana", _wallet));
        string anitas = _wallet.SignText(await bench.ChallengeAsync("Anita", _wallet));

        await bench.Bot.AcceptAsync(bench.Bot.Private("Ana", anas), bench.Bot.Private("Anita", anitas));
        await bench.Bot.SettleAsync();

        int[] held = [(await bench.ClaimsAsync("Ana")).Count, (await bench.ClaimsAsync("Anita")).Count];
        held.Should().BeEquivalentTo([1, 0]);
        ProfileLink link = (await bench.LinksAsync("Ana")).Should().ContainSingle().Subject;
        link.Method.Should().Be(LinkMethod.Wallet);
        link.LinkedAt.Should().BeNull("nobody has confirmed it");
        (await bench.ChallengesAsync("Ana")).Concat(await bench.ChallengesAsync("Anita"))
            .Should().OnlyContain(static challenge => challenge.UsedAt != null);
    }

    [Fact]
    public async Task Who_has_not_proved_a_wallet_is_not_told_whether_another_has()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string free = (await bench.AskAsync("Mallory", $"/link wallet {WalletBench.Other.Address}")).Text;
        string freeAnswer = (await bench.AskAsync("Mallory", _wallet.SignText("x"))).Text;
        await bench.ProveAsync("Ana", _wallet);

        string held = (await bench.AskAsync("Ben", $"/link wallet {_wallet.Address}")).Text;
        string heldAnswer = (await bench.AskAsync("Ben", WalletBench.Other.SignText("x"))).Text;

        Neutral(held, _wallet).Should().Be(Neutral(free, WalletBench.Other));
        Neutral(heldAnswer, _wallet).Should().Be(Neutral(freeAnswer, WalletBench.Other));
        (await bench.LinksAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_signature_that_comes_twice_at_once_counts_once()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        string signed = _wallet.SignText(await bench.ChallengeAsync("Ana", _wallet));

        await bench.Bot.AcceptAsync(bench.Bot.Private("Ana", signed), bench.Bot.Private("Ana", signed));
        string[] told = [(await bench.Bot.Platform.NextAsync()).Message.Text, (await bench.Bot.Platform.NextAsync()).Message.Text];

        told[0].Should().StartWith("Proved");
        told[1].Should().StartWith("That was answered before");
    }

    // All but what differs between any two offers.
    private static string Neutral(string text, TestWallet wallet) => string.Join('\n', text
        .Replace(wallet.Address.ToString(), "wallet", StringComparison.Ordinal)
        .Split('\n').Where(static line => !line.StartsWith("Nonce", StringComparison.Ordinal) && !line.StartsWith("Account ID", StringComparison.Ordinal)));
}
