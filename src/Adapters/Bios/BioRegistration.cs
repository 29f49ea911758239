using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Bios;

/// <summary>Registers what reads profiles of other platforms.</summary>
public static class BioRegistration
{
    /// <summary>Adds the readers. Each asks nobody until it is configured. Needs a <see cref="TimeProvider"/>. Wrong settings stop the host at
    /// its start.</summary>
    public static IServiceCollection AddBios(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BioOptions>().Bind(configuration.GetSection(BioOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<BioOptions>, BioOptionsValidator>()
            .AddSingleton<BioTransport>()
            .AddSingleton<IBioReader, XBioReader>()
            .AddSingleton<IBioReader, FarcasterBioReader>();
    }
}
