using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Registers Discord.</summary>
public static class DiscordRegistration
{
    /// <summary>Adds the adapter if a token is configured (<see cref="DiscordOptions.IsConfigured"/>), and nothing otherwise.
    /// Needs a <see cref="TimeProvider"/>, a <see cref="Random"/>, an <see cref="IConnectionMemory"/>, an <see cref="IKnownPlaces"/>
    /// and logging. Wrong settings stop the host at its start.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        if (!DiscordOptions.IsConfigured(configuration))
        {
            return services;
        }

        services.AddOptions<DiscordOptions>().Bind(configuration.GetSection(DiscordOptions.Section)).ValidateOnStart();
        services.TryAddSingleton<ServerClock>();
        return services
            .AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>()
            .AddBackoff()
            .AddDiscordRest()
            .AddDiscordWorld()
            .AddDiscordGateway()
            .AddSingleton<IPlatformCheck, DiscordCheck>()
            .AddSingleton<IPlatformAdapter, DiscordAdapter>();
    }
}
