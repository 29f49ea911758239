using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Discord;

/// <summary>Registers the way to Discord's REST API.</summary>
internal static class DiscordRestRegistration
{
    /// <summary>Adds the client and everything that sends. Needs <see cref="DiscordOptions"/> and <see cref="Backoff"/>.</summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services) => services
        .AddSingleton<DiscordLimits>()
        .AddSingleton<DiscordBreaker>()
        .AddSingleton<DiscordTransport>()
        .AddSingleton<DiscordClient>()
        .AddSingleton<DiscordBot>();
}
