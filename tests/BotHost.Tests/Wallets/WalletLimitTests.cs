using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Wallets;

public sealed class WalletLimitTests
{
    [Fact]
    public async Task Nobody_asks_for_challenges_or_hands_in_signatures_without_end()
    {
        await using WalletBench bench = await WalletBench.StartAsync();
        for (int i = 0; i < 10; i++)
        {
            await bench.ChallengeAsync("Ana", WalletBench.Wallet);
            (await bench.AskAsync("Ben", WalletBench.Other.SignText($"{i}"))).Text.Should().Contain("asked you for none");
        }

        (await bench.AskAsync("Ana", $"/link wallet {WalletBench.Other.Address}")).Spans.Should().BeEmpty();
        (await bench.AskAsync("Ben", WalletBench.Other.SignText("x"))).Text.Should().NotContain("asked you for none");

        bench.Clock.Advance(TimeSpan.FromHours(1));
        (await bench.ProveAsync("Ana", WalletBench.Wallet)).Text.Should().StartWith("Proved");
    }
}
