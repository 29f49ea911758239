using Confidant.Adapters.Ethereum;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Ethereum;

public sealed class EthereumOptionsTests
{
    [Fact]
    public async Task Without_endpoints_nothing_is_asked()
    {
        await using ServiceProvider services = EthereumBench.Build(TimeProvider.System, new LogNotes());

        services.GetRequiredService<IChainReader>().Reads(ChainId.Ethereum).Should().BeFalse();
        services.GetRequiredService<WalletNames>().KnowsEns.Should().BeFalse();
        services.GetRequiredService<WalletNames>().KnowsBasenames.Should().BeFalse();
    }

    [Theory]
    [InlineData("1", "https://rpc.example/s3cret")]
    [InlineData("8453", "https://rpc.example/v2/s3cret?x=y")]
    [InlineData("31337", "http://127.0.0.1:8545")]
    [InlineData("31337", "http://[::1]:8545")]
    [InlineData("31337", "http://localhost:8545")]
    public void An_endpoint_is_https_or_on_this_machine(string chain, string url) =>
        Read(("RpcUrls:" + chain, url)).RpcUrls.Should().ContainKey(chain);

    [Theory]
    [InlineData("1", "http://rpc.example/s3cret", "Ethereum:RpcUrls:1 is http to another machine")]
    [InlineData("1", "ftp://rpc.example/s3cret", "Ethereum:RpcUrls:1 is not an absolute https address")]
    [InlineData("1", "s3cret", "Ethereum:RpcUrls:1 is not")]
    [InlineData("1", "", "Ethereum:RpcUrls:1 is not")]
    [InlineData("1", "https://me:s3cret@rpc.example", "Ethereum:RpcUrls:1 has a user")]
    [InlineData("1", "https://rpc.example/#s3cret", "Ethereum:RpcUrls:1 has a user or a fragment")]
    [InlineData("mainnet", "https://rpc.example/s3cret", "Ethereum:RpcUrls has a key that is no chain's number")]
    [InlineData("0", "https://rpc.example/s3cret", "Ethereum:RpcUrls has a key")]
    [InlineData("01", "https://rpc.example/s3cret", "Ethereum:RpcUrls has a key")]
    [InlineData("0x1", "https://rpc.example/s3cret", "Ethereum:RpcUrls has a key")]
    public void A_wrong_endpoint_is_named_with_its_cure_and_no_address_is_shown(string chain, string url, string problem)
    {
        string message = FluentActions.Invoking(() => Read(("RpcUrls:" + chain, url))).Should().Throw<OptionsValidationException>().Which.Message;

        message.Should().StartWith(problem).And.NotContain("s3cret").And.NotContain("\n");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    public void A_time_limit_has_bounds(string seconds) => FluentActions.Invoking(() => Read(("TimeoutSeconds", seconds)))
        .Should().Throw<OptionsValidationException>().Which.Message.Should().StartWith("Ethereum:TimeoutSeconds");

    private static EthereumOptions Read((string Key, string Value) setting)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Ethereum:" + setting.Key] = setting.Value })
            .Build();
        using ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddEthereum(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<EthereumOptions>>().Value;
    }
}
