using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Discord;

/// <summary>Registers what Discord's events mean.</summary>
internal static class DiscordWorldRegistration
{
    /// <summary>Adds the reader of events, the directory and the lookup of groups. Needs the REST client and an
    /// <see cref="IKnownPlaces"/>.</summary>
    public static IServiceCollection AddDiscordWorld(this IServiceCollection services) => services
        .AddSingleton<DiscordDirectory>()
        .AddSingleton<DiscordGuildList>()
        .AddSingleton<DiscordWorldReader>()
        .AddSingleton<DiscordPermissionWatch>()
        .AddSingleton<DiscordOptionOrder>()
        .AddSingleton<DiscordGroups>()
        .AddSingleton<DiscordEventReader>();
}
