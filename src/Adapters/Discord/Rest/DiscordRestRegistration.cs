using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Confidant.Adapters.Discord;

/// <summary>Registers the way to Discord's REST API.</summary>
internal static class DiscordRestRegistration
{
    /// <summary>Adds the client, everything that sends, and what answers interactions. Needs <see cref="DiscordOptions"/>, a
    /// <see cref="Backoff"/>, a <see cref="DiscordDirectory"/> and an <see cref="IConnectionMemory"/>.</summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services)
    {
        services.TryAddSingleton<ShownLinks>();
        return services
            .AddSingleton<DiscordLimits>()
            .AddSingleton<DiscordBreaker>()
            .AddSingleton<DiscordTransport>()
            .AddSingleton<DiscordClient>()
            .AddSingleton<DiscordMessageClient>()
            .AddSingleton<DiscordInteractionClient>()
            .AddSingleton<DiscordCommandClient>()
            .AddSingleton<DiscordBot>()
            .AddSingleton<DiscordFiles>()
            .AddSingleton<DiscordOutcomes>()
            .AddSingleton<DiscordSender>()
            .AddSingleton<DiscordDirectChannels>()
            .AddSingleton<DiscordOriginals>()
            .AddSingleton<DiscordAnswerer>()
            .AddSingleton<DiscordWaits>()
            .AddSingleton<DiscordPrivacy>()
            .AddSingleton<DiscordSuggestions>()
            .AddSingleton<DiscordInteractionDesk>()
            .AddSingleton<DiscordPrivateSender>()
            .AddSingleton<DiscordDelivery>()
            .AddSingleton<DiscordCommandMenu>();
    }
}
