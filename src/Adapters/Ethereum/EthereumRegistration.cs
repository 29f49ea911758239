using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Ethereum;

/// <summary>Registers what asks chains.</summary>
public static class EthereumRegistration
{
    /// <summary>Adds the reader and what it is for. Without endpoints nothing is asked, and contracts' signatures and names are not known.
    /// Needs a <see cref="TimeProvider"/> and logging. Wrong settings stop the host at its start.</summary>
    public static IServiceCollection AddEthereum(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EthereumOptions>().Bind(configuration.GetSection(EthereumOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<EthereumOptions>, EthereumOptionsValidator>()
            .AddSingleton<JsonRpcTransport>()
            .AddSingleton<IChainReader, JsonRpcChainReader>()
            .AddSingleton<AccountSignatures>()
            .AddSingleton<ChallengeCheck>()
            .AddSingleton<WalletNames>();
    }
}
