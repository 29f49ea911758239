using Confidant.Adapters;
using Confidant.BotHost.Jobs;
using Confidant.Emulators.Ethereum;
using Confidant.Identity;
using Confidant.Identity.Tests.Wallets;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Wallets;

/// <summary>What chains are asked: for contracts' signatures, and for names.</summary>
public sealed class WalletChainTests : IAsyncLifetime
{
    private const string Yes = "0x1626ba7e00000000000000000000000000000000000000000000000000000000";
    private const string Resolver = "0x1111111111111111111111111111111111111111";
    private const string BaseResolver = "0xc6d566a56a1aff6508b41f6c90ff131615583bcd";
    private const string EnsRegistry = "0x00000000000c2e074ec69a0dfb2997ba6c7d2e1e";
    private const string BaseRegistry = "0xb94704422c2a1e396835a571837aa5ae53285a95";
    private const string BaseReverse = "80002105.reverse";

    private static readonly TestWallet _wallet = WalletBench.Wallet;

    private EthereumEmulator _ethereum = null!;
    private EthereumEmulator _base = null!;
    private WalletBench _bench = null!;

    public async Task InitializeAsync()
    {
        _ethereum = await EthereumEmulator.StartAsync();
        _base = await EthereumEmulator.StartAsync();
        _base.ChainId = 8453;
        _bench = await WalletBench.StartAsync(
            settings: [("Ethereum:RpcUrls:1", _ethereum.Url), ("Ethereum:RpcUrls:8453", _base.Url)]);
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _ethereum.DisposeAsync();
        await _base.DisposeAsync();
    }

    [Fact]
    public async Task A_contract_that_approves_proves_itself_on_the_chain_that_was_named()
    {
        _base.Deploy(_wallet.Address.ToString(), static data => RpcResult.Of(data.StartsWith("0x1626ba7e", StringComparison.Ordinal) ? Yes : "0x"));
        string text = await _bench.ChallengeAsync("Ana", _wallet, "base");

        OutgoingMessage proved = await _bench.AskAsync("Ana", WalletBench.Other.SignText(text));

        text.Should().Contain("Chain ID: 8453\n");
        proved.Text.Should().Contain("by its contract");
        (await _bench.ClaimsAsync("Ana")).Should().ContainSingle().Which.Proof.Should().Be(ClaimProof.Contract);
    }

    [Fact]
    public async Task A_chain_that_is_down_is_said_to_be_down_and_the_challenge_stays_open()
    {
        string contract = _wallet.Address.ToString();
        _ethereum.Deploy(contract, static _ => RpcResult.Of(Yes));
        string signed = WalletBench.Other.SignText(await _bench.ChallengeAsync("Ana", _wallet));
        _ethereum.Fail("eth_getCode", RpcFault.Cut);

        OutgoingMessage down = await _bench.AskAsync("Ana", signed);

        down.Text.Should().StartWith("I cannot ask the chain at the moment");
        IssuedChallenge challenge = (await _bench.ChallengesAsync("Ana")).Single();
        (challenge.Failures, challenge.UsedAt).Should().Be((0, null));
        (await _bench.AskAsync("Ana", signed)).Text.Should().Contain("by its contract");
    }

    [Fact]
    public async Task The_names_of_a_proven_wallet_are_noted_with_it()
    {
        Name();

        (await _bench.ProveAsync("Ana", _wallet)).Text.Should().StartWith("Proved");
        OutgoingMessage named = (await _bench.Bot.Platform.NextAsync()).Message;

        named.Text.Should().Contain("ana.eth, ana.base.eth");
        (await _bench.ClaimsAsync("Ana")).Where(static claim => claim.Wallet is not null).Should().BeEquivalentTo(
        [
            new { Value = new ClaimValue(ClaimKind.Ens, "ana.eth"), Wallet = ClaimValue.Of(_wallet.Address), Confidence = ClaimConfidence.High, Proof = ClaimProof.OnChain },
            new { Value = new ClaimValue(ClaimKind.Basename, "ana.base.eth"), Wallet = ClaimValue.Of(_wallet.Address), Confidence = ClaimConfidence.High, Proof = ClaimProof.OnChain },
        ]);
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_asked_for_names_again_later()
    {
        Name();
        _base.Fail("eth_call", RpcFault.Cut);
        (await _bench.ProveAsync("Ana", _wallet)).Text.Should().StartWith("Proved");
        await WaitAsync(() => Asked() > 0);
        int before = Asked();

        // How long it is put off is counted from when the failure is known.
        JobSignal signal = _bench.Bot.Get<IServiceProvider>().GetRequiredKeyedService<JobSignal>(JobKind.NameWallet);
        await WaitAsync(() =>
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(10));
            signal.Raise();
            return Asked() > before;
        });

        (await _bench.Bot.Platform.NextAsync()).Message.Text.Should().Contain("ana.base.eth");
    }

    [Fact]
    public async Task A_name_leads_to_its_wallet_which_is_to_be_proved()
    {
        var names = new EmulatedNames(_base, BaseRegistry);
        names.SetAddress(Node("ana.base.eth"), BaseResolver, _wallet.Address.ToString());

        OutgoingMessage found = await _bench.AskAsync("Ana", "/link prove Ana.base.eth");
        string text = WalletBench.TextOf(await _bench.Bot.PressAsync("Ana", found, "Prove it"));

        found.Text.Should().StartWith($"ana.base.eth leads to {_wallet.Address}.");
        text.Should().Contain("Chain ID: 8453\n");
        (await _bench.AskAsync("Ana", "/link prove nobody.eth")).Text.Should().Contain("leads to no wallet");
        _ethereum.Fail("eth_call", RpcFault.Cut);
        (await _bench.AskAsync("Ana", "/link prove nobody.eth")).Text.Should().Contain("at the moment");
    }

    [Fact]
    public async Task Without_an_endpoint_names_and_contracts_are_said_to_be_unknown()
    {
        await using WalletBench bench = await WalletBench.StartAsync();

        (await bench.AskAsync("Ana", "/link wallet ana.eth")).Text.Should().Contain("no endpoint is configured");
        await bench.ChallengeAsync("Ana", _wallet);
        (await bench.AskAsync("Ana", WalletBench.Other.SignText("x"))).Text.Should().Contain("no endpoint is configured for chain 1");
    }

    private int Asked() => _base.Calls.Count(static call => call.Method == "eth_call");

    private void Name()
    {
        string address = _wallet.Address.ToString();
        string reverse = Convert.ToHexStringLower(_wallet.Address.ToBytes());
        var ens = new EmulatedNames(_ethereum, EnsRegistry);
        ens.SetName(Node($"{reverse}.addr.reverse"), Resolver, "ana.eth");
        ens.SetAddress(Node("ana.eth"), Resolver, address);
        var names = new EmulatedNames(_base, BaseRegistry);
        names.SetName(Node($"{reverse}.{BaseReverse}"), BaseResolver, "ana.base.eth");
        names.SetAddress(Node("ana.base.eth"), BaseResolver, address);
    }

    private static string Node(string name)
    {
        byte[] node = name.Split('.').Reverse().Aggregate(
            new byte[32],
            static (parent, label) => Keccak256.Hash([.. parent, .. Keccak256.Hash(System.Text.Encoding.ASCII.GetBytes(label))]));
        return HexText.Write(node);
    }

    private static async Task WaitAsync(Func<bool> isReached)
    {
        DateTime deadline = DateTime.UtcNow.AddSeconds(30);
        while (!isReached())
        {
            (DateTime.UtcNow < deadline).Should().BeTrue("the endpoint is asked");
            await Task.Yield();
        }
    }
}
