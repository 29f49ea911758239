using Confidant.BotHost.Tests.Wallets;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using Confidant.Identity.Tests.Wallets;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>A wallet that a person proved here and that an account on Farcaster has verified makes the account theirs, and nothing less does.</summary>
public sealed class VerifiedOwnerTests : IAsyncLifetime
{
    private const string IsProved = "A wallet that you proved is among its verified addresses.";

    private FarcasterEmulator _hub = null!;
    private WalletBench _bench = null!;

    public async Task InitializeAsync()
    {
        _hub = await FarcasterEmulator.StartAsync();
        _hub.Post("I planted tomatoes.", new DateTimeOffset(2024, 1, 15, 14, 30, 0, TimeSpan.Zero));
        _bench = await WalletBench.StartAsync(settings: ("Feeds:Farcaster:HubUrl", _hub.Url));
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task A_proved_wallet_among_the_verified_ones_proves_the_feed_without_a_code()
    {
        Verify(WalletBench.Other, WalletBench.Wallet);
        await _bench.ProveAsync("Ana", WalletBench.Wallet);
        await ConnectAsync("Ana");

        string told = (await _bench.AskAsync("Ana", "/feeds prove")).Text;
        string again = (await _bench.AskAsync("Ana", "/feeds prove")).Text;

        told.Should().Be($"Proved: Farcaster @alice is yours. {IsProved}");
        again.Should().NotContain("post this there");
        (await FeedAsync("Ana")).Proof.Should().Be(FeedProof.VerifiedAddress);
    }

    [Fact]
    public async Task A_wallet_counts_from_when_it_is_proved_and_not_when_it_is_only_named()
    {
        Verify(WalletBench.Wallet);
        await ConnectAsync("Ana");
        string challenge = await _bench.ChallengeAsync("Ana", WalletBench.Wallet);

        string named = (await _bench.AskAsync("Ana", "/feeds prove")).Text;
        FeedProof before = (await FeedAsync("Ana")).Proof;
        await _bench.AskAsync("Ana", WalletBench.Wallet.SignText(challenge));
        string proved = (await _bench.AskAsync("Ana", "/feeds prove")).Text;

        named.Should().Contain("post this there");
        before.Should().Be(FeedProof.Declared);
        proved.Should().Contain(IsProved);
        (await FeedAsync("Ana")).Proof.Should().Be(FeedProof.VerifiedAddress);
    }

    [Fact]
    public async Task A_wallet_of_somebody_else_or_one_that_is_not_verified_proves_nothing_and_links_nobody()
    {
        Verify(WalletBench.Wallet);
        await _bench.ProveAsync("Ana", WalletBench.Wallet);
        await _bench.ProveAsync("Eve", WalletBench.Other);
        await ConnectAsync("Ana");
        await ConnectAsync("Eve");

        string toEve = (await _bench.AskAsync("Eve", "/feeds prove")).Text;
        string toAna = (await _bench.AskAsync("Ana", "/feeds prove")).Text;

        toEve.Should().Contain("post this there").And.NotContain(WalletBench.Wallet.Address.ToString());
        toAna.Should().Contain(IsProved);
        ((await FeedAsync("Ana")).Proof, (await FeedAsync("Eve")).Proof).Should().Be((FeedProof.VerifiedAddress, FeedProof.Declared));
        (await _bench.LinksAsync("Ana")).Concat(await _bench.LinksAsync("Eve")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_hub_that_refuses_leaves_the_feed_declared_and_the_code_as_the_way()
    {
        Verify(WalletBench.Wallet);
        await _bench.ProveAsync("Ana", WalletBench.Wallet);
        await ConnectAsync("Ana");
        _hub.Fail(FeedServerFaultKind.Forbidden, path: "/v1/verificationsByFid");

        (await _bench.AskAsync("Ana", "/feeds prove")).Text.Should().Contain("post this there");
        (await FeedAsync("Ana")).Proof.Should().Be(FeedProof.Declared);
    }

    private void Verify(params TestWallet[] wallets)
    {
        foreach (TestWallet wallet in wallets)
        {
            _hub.Verify(wallet.Address.ToString().ToLowerInvariant());
        }
    }

    private async Task ConnectAsync(string person)
    {
        (await _bench.AskAsync(person, "/feeds add farcaster alice")).Text.Should().StartWith("Connected: Farcaster @alice.");
        (await _bench.Bot.Platform.NextAsync()).Message.Text.Should().Contain("1 new");
    }

    private async Task<Integration> FeedAsync(string person) => (await _bench.Bot.Get<IFeedStore>().ListAsync(
        _bench.Bot.Get<AudienceResolver>().ResolveSubject(
            (await _bench.Bot.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, person), default))!),
        default)).Single();
}
