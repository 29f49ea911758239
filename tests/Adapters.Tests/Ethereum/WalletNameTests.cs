using Confidant.Emulators.Ethereum;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Ethereum;

public sealed class WalletNameTests : IAsyncLifetime
{
    private const string Ana = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    private const string Mallory = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    private const string Resolver = "0x1111111111111111111111111111111111111111";
    private const string BaseResolver = "0xc6d566a56a1aff6508b41f6c90ff131615583bcd";
    private const string NewBaseResolver = "0x426fa03fb86e510d0dd9f70335cf102a98b10875";
    private const string BaseRegistrar = "0x0000000000d8e504002cc26e3ec46d81971c1664";

    private EthereumBench _bench = null!;
    private EmulatedNames _ens = null!;
    private EmulatedNames _base = null!;

    public async Task InitializeAsync()
    {
        _bench = await EthereumBench.StartAsync();
        _ens = new EmulatedNames(_bench.Ethereum, "0x00000000000c2e074ec69a0dfb2997ba6c7d2e1e");
        _base = new EmulatedNames(_bench.Base, "0xb94704422c2a1e396835a571837aa5ae53285a95");
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_name_that_leads_back_is_the_wallets()
    {
        Claim("ana.eth", Ana);
        _ens.SetAddress(Node("ana.eth"), Resolver, Ana);

        (await EnsAsync()).Should().Be(Named("ana.eth"));
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_or_nowhere_is_not()
    {
        Claim("vitalik.eth", Mallory);
        (await _bench.Names.FindEnsAsync(Address(Mallory), CancellationToken.None)).Should().Be(new NameFinding.Nameless(), "it leads nowhere");
        _ens.SetAddress(Node("vitalik.eth"), Resolver, Ana);
        (await _bench.Names.FindEnsAsync(Address(Mallory), CancellationToken.None)).Should().Be(new NameFinding.Nameless(), "it leads elsewhere");
        (await EnsAsync()).Should().Be(new NameFinding.Nameless(), "Ana claims nothing");
    }

    [Theory]
    [InlineData("Ana.eth")]
    [InlineData("аna.eth")]
    [InlineData("ana\u200d.eth")]
    [InlineData("ana.eth ")]
    [InlineData(".eth")]
    [InlineData("ana..eth")]
    [InlineData("_ana.eth")]
    [InlineData("xn--ana.eth")]
    [InlineData("🦉.eth")]
    public async Task A_name_that_is_not_in_plain_normal_form_is_unsupported(string name)
    {
        Claim(name, Ana);

        (await EnsAsync()).Should().Be(new NameFinding.Unsupported());
    }

    public static TheoryData<string> Broken() =>
    [
        "0x",
        "0x20",
        $"0x{32:x64}",
        $"0x{32:x64}{0:x64}",
        $"0x{32:x64}{7:x64}616e61",
        $"0x{32:x64}{new string('f', 64)}616e612e657468",
        $"0x{new string('f', 64)}{7:x64}616e612e657468",
        $"0x{33:x64}{7:x64}616e612e657468",
        $"0x{32:x64}{1:x64}ff",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_answer_that_is_no_text_is_no_name(string answer)
    {
        _ens.Set(Reverse(Ana, "addr.reverse"), Resolver, "0x691f3431", RpcResult.Of(answer));

        (await EnsAsync()).Should().Be(new NameFinding.Nameless());
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x0000000000000000000000005aaeb6053f3e94c9b9a09f33669435e7ef1bea")]
    [InlineData("0x0000000000000000000000005aaeb6053f3e94c9b9a09f33669435e7ef1beaed00")]
    [InlineData("0x0000000000000000000000015aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    [InlineData("0x0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task An_answer_that_is_no_address_leads_nowhere(string answer)
    {
        Claim("ana.eth", Ana);
        _ens.Set(Node("ana.eth"), Resolver, "0x3b3b57de", RpcResult.Of(answer));

        (await EnsAsync()).Should().Be(new NameFinding.Nameless());
        (await _bench.Names.FindAddressAsync(Name("ana.eth"), CancellationToken.None)).Should().Be(new AddressFinding.Nowhere());
    }

    [Fact]
    public async Task An_endpoint_that_fails_at_any_step_is_never_taken_for_no_name()
    {
        Claim("ana.eth", Ana);
        _ens.SetAddress(Node("ana.eth"), Resolver, Ana);
        for (int step = 0; step < 4; step++)
        {
            var broken = new FailingReader(_bench.Reader, step);
            (await new WalletNames(broken).FindEnsAsync(Address(Ana), CancellationToken.None))
                .Should().Be(new NameFinding.Unknown(ChainProblem.Timeout), $"step {step} fails");
        }

        (await new WalletNames(new FailingReader(_bench.Reader, 4)).FindEnsAsync(Address(Ana), CancellationToken.None)).Should().Be(Named("ana.eth"));
    }

    [Fact]
    public async Task A_basename_is_found_by_the_registrar_of_its_chain()
    {
        _bench.Base.Deploy(BaseRegistrar, static data =>
            data == "0x4ec3bd23" + new string('0', 24) + Ana[2..].ToLowerInvariant() ? EmulatedNames.Text("ana.base.eth") : EmulatedNames.Text(""));
        _base.SetAddress(Node("ana.base.eth"), NewBaseResolver, Ana);

        (await BasenameAsync()).Should().Be(Named("ana.base.eth"));
        _bench.Ethereum.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_basename_is_found_at_its_older_place()
    {
        _bench.Base.Deploy(BaseRegistrar, static _ => EmulatedNames.Text(""));
        _base.SetName(Reverse(Ana, "80002105.reverse"), BaseResolver, "ana.base.eth");
        _base.SetAddress(Node("ana.base.eth"), BaseResolver, Ana);

        (await BasenameAsync()).Should().Be(Named("ana.base.eth"));
    }

    [Fact]
    public async Task Only_the_two_resolvers_of_Base_are_believed()
    {
        _bench.Base.Deploy(BaseRegistrar, static _ => EmulatedNames.Text("ana.base.eth"));
        _base.SetAddress(Node("ana.base.eth"), Resolver, Ana);

        (await BasenameAsync()).Should().Be(new NameFinding.Nameless());
        (await _bench.Names.FindAddressAsync(Name("ana.base.eth"), CancellationToken.None)).Should().Be(new AddressFinding.Nowhere());
        _bench.Base.Calls.Should().NotContain(static call => call.Params.Contains(Resolver, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_on_Base_that_is_no_basename_is_none()
    {
        _bench.Base.Deploy(BaseRegistrar, static _ => EmulatedNames.Text("ana.eth"));
        _base.SetAddress(Node("ana.eth"), BaseResolver, Ana);

        (await BasenameAsync()).Should().Be(new NameFinding.Nameless());
    }

    [Fact]
    public async Task A_name_leads_to_its_address_on_its_own_chain()
    {
        _ens.SetAddress(Node("ana.eth"), Resolver, Ana);
        _base.SetAddress(Node("ana.base.eth"), BaseResolver, Mallory);

        (await _bench.Names.FindAddressAsync(Name("Ana.ETH"), CancellationToken.None)).Should().Be(new AddressFinding.Found(Address(Ana)));
        (await _bench.Names.FindAddressAsync(Name("ana.base.eth"), CancellationToken.None)).Should().Be(new AddressFinding.Found(Address(Mallory)));
        (await _bench.Names.FindAddressAsync(Name("nobody.eth"), CancellationToken.None)).Should().Be(new AddressFinding.Nowhere());

        _bench.Ethereum.Fail("eth_call", RpcFault.TooMany);
        (await _bench.Names.FindAddressAsync(Name("ana.eth"), CancellationToken.None)).Should().Be(new AddressFinding.Unknown(ChainProblem.Refused));
    }

    private static NameFinding.Named Named(string name) => new(Name(name));

    private static EnsName Name(string text) =>
        EnsName.TryNormalize(text, out EnsName? name) ? name : throw new ArgumentException(text);

    private static EthereumAddress Address(string text) =>
        EthereumAddress.TryParse(text, out EthereumAddress address) ? address : throw new ArgumentException(text);

    private static string Node(string name) => HexText.Write(Name(name).Hash());

    private static string Reverse(string address, string parent) => Node($"{address[2..].ToLowerInvariant()}.{parent}");

    private void Claim(string name, string address) => _ens.SetName(Reverse(address, "addr.reverse"), Resolver, name);

    private Task<NameFinding> EnsAsync() => _bench.Names.FindEnsAsync(Address(Ana), CancellationToken.None);

    private Task<NameFinding> BasenameAsync() => _bench.Names.FindBasenameAsync(Address(Ana), CancellationToken.None);

    /// <summary>Gives no answer to one of the calls.</summary>
    private sealed class FailingReader(IChainReader reader, int failing) : IChainReader
    {
        private int _calls;

        public bool Reads(ChainId chain) => reader.Reads(chain);

        public Task<ChainAnswer> CallAsync(ChainId chain, ChainCall call, CancellationToken cancellationToken) => _calls++ == failing
            ? Task.FromResult<ChainAnswer>(new ChainAnswer.Unavailable(ChainProblem.Timeout))
            : reader.CallAsync(chain, call, cancellationToken);

        public Task<ChainAnswer> GetCodeAsync(ChainId chain, EthereumAddress account, CancellationToken cancellationToken) =>
            reader.GetCodeAsync(chain, account, cancellationToken);
    }
}
