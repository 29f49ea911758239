using Confidant.Emulators.Ethereum;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.Adapters.Tests.Ethereum;

public sealed class JsonRpcTests : IAsyncLifetime
{
    private const string Contract = "0x1111111111111111111111111111111111111111";

    private EthereumBench _bench = null!;

    public async Task InitializeAsync() => _bench = await EthereumBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_call_has_the_shape_that_nodes_know()
    {
        _bench.Ethereum.Deploy(Contract, static data => RpcResult.Of(data + "ff"));

        Bytes(await CallAsync("0x0178b8bf00")).Should().Be("0x0178b8bf00ff");
        Bytes(await _bench.Reader.GetCodeAsync(ChainId.Ethereum, Address(Contract), CancellationToken.None)).Should().Be("0x6001");
        Bytes(await _bench.Reader.CallAsync(ChainId.Ethereum, new ChainCall(null, new byte[] { 0x60, 0x01 }), CancellationToken.None)).Should().Be("0x");

        _bench.Ethereum.Calls.Should().Equal(
            new RpcCall("eth_chainId", "[]"),
            new RpcCall("eth_call", $$"""[{"to":"{{Contract}}","data":"0x0178b8bf00"},"latest"]"""),
            new RpcCall("eth_getCode", $$"""["{{Contract}}","latest"]"""),
            new RpcCall("eth_call", """[{"data":"0x6001"},"latest"]"""));
    }

    [Fact]
    public async Task Chains_are_kept_apart_and_one_without_an_endpoint_is_not_asked()
    {
        _bench.Base.Deploy(Contract, static _ => RpcResult.Of("0x08"));

        Bytes(await CallAsync("0x00")).Should().Be("0x");
        Bytes(await _bench.Reader.CallAsync(ChainId.Base, Call("0x00"), CancellationToken.None)).Should().Be("0x08");
        (await _bench.Reader.CallAsync(new ChainId(10), Call("0x00"), CancellationToken.None))
            .Should().Be(new ChainAnswer.Unavailable(ChainProblem.NotConfigured));
        _bench.Reader.Reads(new ChainId(10)).Should().BeFalse();
        _bench.Reader.Reads(ChainId.Base).Should().BeTrue();
    }

    [Theory]
    [InlineData(RpcFault.Cut, ChainProblem.Unreachable)]
    [InlineData(RpcFault.ServerError, ChainProblem.Refused)]
    [InlineData(RpcFault.TooMany, ChainProblem.Refused)]
    [InlineData(RpcFault.Unauthorized, ChainProblem.Refused)]
    [InlineData(RpcFault.Redirect, ChainProblem.Refused)]
    [InlineData(RpcFault.NodeError, ChainProblem.Refused)]
    [InlineData(RpcFault.LimitError, ChainProblem.Refused)]
    [InlineData(RpcFault.Nonsense, ChainProblem.Malformed)]
    [InlineData(RpcFault.Empty, ChainProblem.Malformed)]
    [InlineData(RpcFault.Oversized, ChainProblem.Malformed)]
    [InlineData(RpcFault.WrongId, ChainProblem.Malformed)]
    [InlineData(RpcFault.TextId, ChainProblem.Malformed)]
    [InlineData(RpcFault.WrongVersion, ChainProblem.Malformed)]
    [InlineData(RpcFault.NoResult, ChainProblem.Malformed)]
    [InlineData(RpcFault.NullResult, ChainProblem.Malformed)]
    [InlineData(RpcFault.NumberResult, ChainProblem.Malformed)]
    [InlineData(RpcFault.ObjectResult, ChainProblem.Malformed)]
    [InlineData(RpcFault.NoPrefix, ChainProblem.Malformed)]
    [InlineData(RpcFault.HalfByte, ChainProblem.Malformed)]
    [InlineData(RpcFault.NoDigit, ChainProblem.Malformed)]
    [InlineData(RpcFault.List, ChainProblem.Malformed)]
    [InlineData(RpcFault.TextError, ChainProblem.Malformed)]
    public async Task An_endpoint_that_fails_is_said_to_fail_and_asked_again_later(RpcFault fault, ChainProblem problem)
    {
        _bench.Ethereum.Deploy(Contract, static _ => RpcResult.Of("0x01"));
        // A quantity may have an odd number of digits.
        string[] methods = fault == RpcFault.HalfByte ? ["eth_call"] : ["eth_chainId", "eth_call"];
        foreach (string method in methods)
        {
            _bench.Ethereum.Fail(method, fault);

            (await CallAsync("0x00")).Should().Be(new ChainAnswer.Unavailable(problem), method);
        }

        Bytes(await CallAsync("0x00")).Should().Be("0x01");
        _bench.Log.Lines.Should().Contain($"The endpoint of chain 1 gave no answer to eth_call: {problem} ");
        _bench.Log.Lines.Should().NotContain(static line => line.Contains(EthereumBench.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RpcFault.Silence)]
    [InlineData(RpcFault.Trickle)]
    public async Task An_endpoint_that_is_slow_is_given_up(RpcFault fault)
    {
        await CallAsync("0x00");
        _bench.Ethereum.Fail("eth_call", fault);

        Task<ChainAnswer> asking = CallAsync("0x00");
        await _bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(8));
        _bench.Time.Advance(TimeSpan.FromSeconds(7.9));
        asking.IsCompleted.Should().BeFalse();
        _bench.Time.Advance(TimeSpan.FromSeconds(0.1));

        (await asking).Should().Be(new ChainAnswer.Unavailable(ChainProblem.Timeout));
    }

    [Fact]
    public async Task Who_asks_may_give_up_and_that_is_no_answer()
    {
        _bench.Ethereum.Fail("eth_chainId", RpcFault.Silence);
        using var end = new CancellationTokenSource();

        Task<ChainAnswer> asking = _bench.Reader.CallAsync(ChainId.Ethereum, Call("0x00"), end.Token);
        await end.CancelAsync();

        await FluentActions.Awaiting(() => asking).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_endpoint_that_is_down_is_said_to_be_down()
    {
        string url = _bench.Ethereum.Url;
        await _bench.Ethereum.DisposeAsync();
        await using ServiceProvider services = EthereumBench.Build(TimeProvider.System, _bench.Log, ("1", url));

        (await services.GetRequiredService<IChainReader>().CallAsync(ChainId.Ethereum, Call("0x00"), CancellationToken.None))
            .Should().Be(new ChainAnswer.Unavailable(ChainProblem.Unreachable));
        _bench.Log.Lines.Should().NotContain(static line => line.Contains(EthereumBench.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "execution reverted")]
    [InlineData(3, null)]
    [InlineData(-32000, "execution reverted: no such name")]
    [InlineData(-32015, "VM execution error.")]
    [InlineData(-32603, "VM Exception while processing transaction: revert")]
    [InlineData(-32000, "invalid opcode: INVALID")]
    [InlineData(-32000, "out of gas")]
    public async Task A_contract_that_gives_up_has_answered(int code, string? message)
    {
        _bench.Ethereum.Deploy(Contract, _ => RpcResult.Revert(code, message));

        (await CallAsync("0x00")).Should().Be(new ChainAnswer.Reverted());
    }

    [Fact]
    public async Task An_endpoint_of_another_chain_is_not_believed()
    {
        _bench.Ethereum.Deploy(Contract, static _ => RpcResult.Of("0x01"));
        _bench.Ethereum.ChainId = 11155111;
        (await CallAsync("0x00")).Should().Be(new ChainAnswer.Unavailable(ChainProblem.WrongChain));

        _bench.Ethereum.ChainId = 1;
        Bytes(await CallAsync("0x00")).Should().Be("0x01");
        _bench.Ethereum.Calls.Count(static call => call.Method == "eth_chainId").Should().Be(2);
        await CallAsync("0x00");
        _bench.Ethereum.Calls.Count(static call => call.Method == "eth_chainId").Should().Be(2, "it is asked once");
    }

    private static EthereumAddress Address(string text) =>
        EthereumAddress.TryParse(text, out EthereumAddress address) ? address : throw new ArgumentException(text);

    private static ChainCall Call(string data) => new(Address(Contract), Convert.FromHexString(data[2..]));

    private static string Bytes(ChainAnswer answer) =>
        HexText.Write(answer.Should().BeOfType<ChainAnswer.Returned>().Subject.Data.Span);

    private Task<ChainAnswer> CallAsync(string data) => _bench.Reader.CallAsync(ChainId.Ethereum, Call(data), CancellationToken.None);
}
