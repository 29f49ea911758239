using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Discord;

/// <summary>Registers the connections to Discord's gateway.</summary>
internal static class DiscordGatewayRegistration
{
    /// <summary>Adds them. Needs the client, the event reader and the interaction desk.</summary>
    public static IServiceCollection AddDiscordGateway(this IServiceCollection services) => services
        .AddBackoff()
        .AddIntakeHandover()
        .AddSingleton<DiscordHealth>()
        .AddSingleton<DiscordJitter>()
        .AddSingleton<DiscordIdentifyGate>()
        .AddSingleton<DiscordInteractionLine>()
        .AddSingleton<DiscordGateway>();
}
