using Confidant.Emulators.Ethereum;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Ethereum;

public sealed class AccountSignatureTests : IAsyncLifetime
{
    private const string Text = "Some data";

    // web3.js documentation: accounts.sign("Some data", key), and whose key it is.
    private const string Signed = "0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c";
    private const string Signer = "0x2c7536e3605d9c16a7a3d7b1898e529396a65c23";
    private const string Contract = "0x1111111111111111111111111111111111111111";
    private const string Factory = "2222222222222222222222222222222222222222";
    private const string Yes = "0x1626ba7e00000000000000000000000000000000000000000000000000000000";
    private const string Suffix = "6492649264926492649264926492649264926492649264926492649264926492";

    private static readonly string _hash = Convert.ToHexStringLower(PersonalMessage.Hash(Text));

    private EthereumBench _bench = null!;

    public async Task InitializeAsync() => _bench = await EthereumBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task The_accounts_own_key_is_believed_without_asking_anybody()
    {
        _bench.Ethereum.Deploy(Signer, static _ => RpcResult.Of("0x"));

        (await VerifyAsync(Signer, Signed)).Should().Be(new SignatureFinding.Proved(IsContract: false));
        _bench.Ethereum.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_contract_is_asked_in_the_words_of_the_standard_on_the_chain_of_the_message()
    {
        string? asked = null;
        _bench.Base.Deploy(Contract, data => RpcResult.Of((asked = data)[..10] == "0x1626ba7e" ? Yes : "0x"));

        (await VerifyAsync(Contract, Signed, ChainId.Base)).Should().Be(new SignatureFinding.Proved(IsContract: true));
        asked.Should().Be($"0x1626ba7e{_hash}{64:x64}{65:x64}{Signed[2..]}{new string('0', 62)}");
        (await VerifyAsync(Contract, Signed)).Should().Be(new SignatureFinding.Refused(), "there is no such contract on Ethereum");
        _bench.Ethereum.Calls.Should().NotContain(static call => call.Method == "eth_call");
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x1626ba7e")]
    [InlineData("0x1626ba7e000000000000000000000000000000000000000000000000000000")]
    [InlineData("0x1626ba7e0000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0x1626ba7e000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0xffffffff00000000000000000000000000000000000000000000000000000000")]
    [InlineData("0x0000000000000000000000000000000000000000000000000000000000000001")]
    [InlineData("0x000000000000000000000000000000000000000000000000000000001626ba7e")]
    public async Task Any_other_answer_is_a_no(string answer)
    {
        _bench.Ethereum.Deploy(Contract, _ => RpcResult.Of(answer));

        (await VerifyAsync(Contract, "0x1234")).Should().Be(new SignatureFinding.Refused());
    }

    [Fact]
    public async Task A_contract_that_gives_up_says_no()
    {
        _bench.Ethereum.Deploy(Contract, static _ => RpcResult.Revert());

        (await VerifyAsync(Contract, "0x1234")).Should().Be(new SignatureFinding.Refused());
    }

    [Theory]
    [InlineData("eth_getCode")]
    [InlineData("eth_call")]
    public async Task An_endpoint_that_fails_is_never_taken_for_a_no(string method)
    {
        _bench.Ethereum.Deploy(Contract, static _ => RpcResult.Of(Yes));
        (await VerifyAsync(Contract, "0x1234")).Should().Be(new SignatureFinding.Proved(IsContract: true));
        _bench.Ethereum.Fail(method, RpcFault.ServerError);

        (await VerifyAsync(Contract, "0x1234")).Should().Be(new SignatureFinding.Unknown(ChainProblem.Refused));
    }

    [Fact]
    public async Task Without_an_endpoint_contracts_are_unsupported() =>
        (await VerifyAsync(Contract, Signed, new ChainId(10))).Should().Be(new SignatureFinding.Unsupported());

    [Theory]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("0x1")]
    [InlineData("1234")]
    [InlineData("0x12zz")]
    [InlineData(" 0x1234")]
    [InlineData("0x1234\n")]
    public async Task What_is_no_signature_is_refused_without_asking(string signature)
    {
        _bench.Ethereum.Deploy(Contract, static _ => RpcResult.Of(Yes));

        (await VerifyAsync(Contract, signature)).Should().Be(new SignatureFinding.Refused());
        (await VerifyAsync(Contract, "0x" + new string('0', 2 * 8193))).Should().Be(new SignatureFinding.Refused());
        _bench.Ethereum.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_signs_for_the_zero_address() =>
        (await VerifyAsync("0x" + new string('0', 40), Signed)).Should().Be(new SignatureFinding.Refused());

    [Fact]
    public async Task A_contract_that_is_not_deployed_yet_is_judged_by_one_call_without_an_address()
    {
        string? program = null;
        _bench.Ethereum.Creation = data =>
        {
            program = data;
            return RpcResult.Of("0x01");
        };

        (await VerifyAsync(Contract, Wrap("abcdef", Signed[2..]))).Should().Be(new SignatureFinding.Proved(IsContract: true));
        program.Should().Contain(Factory).And.EndWith($"abcdef1626ba7e{_hash}{64:x64}{65:x64}{Signed[2..]}{new string('0', 62)}");
        _bench.Ethereum.Calls.Select(static call => call.Method).Should().Equal("eth_chainId", "eth_getCode", "eth_call");
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x00")]
    [InlineData("0x02")]
    [InlineData("0x0001")]
    [InlineData("0x0000000000000000000000000000000000000000000000000000000000000001")]
    public async Task Any_other_answer_of_that_call_is_a_no(string answer)
    {
        _bench.Ethereum.Creation = _ => RpcResult.Of(answer);

        (await VerifyAsync(Contract, Wrap("abcdef", "1234"))).Should().Be(new SignatureFinding.Refused());
    }

    [Fact]
    public async Task A_contract_that_is_there_is_asked_first_and_then_prepared()
    {
        int asked = 0;
        _bench.Ethereum.Deploy(Contract, data => RpcResult.Of(asked++ == 0 ? Yes : "0x"));
        _bench.Ethereum.Creation = static _ => RpcResult.Of("0x01");

        (await VerifyAsync(Contract, Wrap("", "1234"))).Should().Be(new SignatureFinding.Proved(IsContract: true));
        _bench.Ethereum.Calls.Should().ContainSingle(static call => call.Method == "eth_call");
        (await VerifyAsync(Contract, Wrap("", "1234"))).Should().Be(new SignatureFinding.Proved(IsContract: true));
        _bench.Ethereum.Calls.Count(static call => call.Method == "eth_call").Should().Be(3);

        _bench.Ethereum.Creation = static _ => RpcResult.Revert();
        (await VerifyAsync(Contract, Wrap("", "1234"))).Should().Be(new SignatureFinding.Refused());
    }

    [Fact]
    public async Task An_endpoint_that_fails_at_that_call_is_never_taken_for_a_no()
    {
        await VerifyAsync(Contract, "0x1234");
        _bench.Ethereum.Fail("eth_call", RpcFault.Cut);

        (await VerifyAsync(Contract, Wrap("", "1234"))).Should().Be(new SignatureFinding.Unknown(ChainProblem.Unreachable));
    }

    public static TheoryData<string> Broken() =>
    [
        "0x" + Suffix,
        "0x" + new string('0', 64) + Suffix,
        "0x" + new string('f', 192) + Suffix,
        "0x1" + Wrap("ab", "1234")[3..],
        $"0x{new string('0', 24)}{Factory}{96:x64}{1000:x64}{0:x64}{0:x64}{Suffix}",
        $"0x{new string('0', 24)}{Factory}{96:x64}{128:x64}{0:x64}{1:x64}{Suffix}",
        $"0x{new string('0', 24)}{Factory}{96:x64}{128:x64}{0:x64}{new string('f', 64)}{Suffix}",
        $"0x{new string('0', 24)}{Factory}{new string('f', 64)}{128:x64}{0:x64}{0:x64}{Suffix}",
        $"0x{new string('0', 24)}{Factory}{130:x64}{128:x64}{0:x64}{0:x64}{Suffix}",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_wrapper_that_points_outside_of_itself_is_refused_without_asking(string signature)
    {
        _bench.Ethereum.Creation = static _ => RpcResult.Of("0x01");

        (await VerifyAsync(Contract, signature)).Should().Be(new SignatureFinding.Refused());
        _bench.Ethereum.Calls.Should().BeEmpty();
    }

    private static string Wrap(string factoryData, string signature) =>
        $"0x{new string('0', 24)}{Factory}{96:x64}{96 + 32 + (Padded(factoryData).Length / 2):x64}"
        + $"{factoryData.Length / 2:x64}{Padded(factoryData)}{signature.Length / 2:x64}{Padded(signature)}{Suffix}";

    private static string Padded(string digits) => digits.PadRight((digits.Length + 63) / 64 * 64, '0');

    private Task<SignatureFinding> VerifyAsync(string account, string signature, ChainId? chain = null)
    {
        EthereumAddress.TryParse(account, out EthereumAddress address).Should().BeTrue();
        return _bench.Signatures.VerifyAsync(address, Text, signature, chain ?? ChainId.Ethereum, CancellationToken.None);
    }
}
