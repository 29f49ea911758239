using Confidant.Adapters;
using Confidant.Adapters.Discord;
using Confidant.Adapters.Playground;
using Confidant.Adapters.Telegram;
using Confidant.BotHost.Startup;
using Confidant.BotHost.Web;

namespace Confidant.BotHost.Platforms;

/// <summary>Registers the platforms that are configured; the playground, where none is.</summary>
internal static class Registration
{
    /// <summary>Adds the platforms. They start after everything that handles what they receive.</summary>
    /// <exception cref="StartupException">The playground would be open to other machines.</exception>
    public static IServiceCollection AddPlatforms(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<PlatformAdapters>()
            .AddSingleton<IConnectionMemory, ConnectionMemory>()
            .AddSingleton<IKnownPlaces, KnownPlaces>()
            .AddSingleton<IKnownGroups, KnownGroups>()
            .AddWebOptions(configuration)
            .AddTelegram(configuration)
            .AddDiscord(configuration)
            .AddHostedService<AdapterRunner>()
            .AddHostedService<AddressAnnouncer>();
        PlaygroundOptions playground = ReadPlayground(configuration);
        if (!playground.IsOn(IsAnyConfigured(configuration)))
        {
            return services;
        }

        return PlaygroundBinding.FindError(configuration, playground) is { } error
            ? throw new StartupException(error)
            : services.AddPlayground(configuration).AddSingleton<IPlaygroundInspector, PlaygroundInspector>();
    }

    /// <summary>Puts the playground's page on the host, where it is on, and what platforms bring their events to.</summary>
    public static void MapPlatforms(this WebApplication app)
    {
        if (TelegramOptions.IsConfigured(app.Configuration) && TelegramOptions.HasWebhook(app.Configuration))
        {
            app.MapTelegramWebhook();
        }

        if (ReadPlayground(app.Configuration).IsOn(IsAnyConfigured(app.Configuration)))
        {
            app.MapPlayground();
        }
    }

    private static bool IsAnyConfigured(IConfiguration configuration) =>
        TelegramOptions.IsConfigured(configuration) || DiscordOptions.IsConfigured(configuration);

    private static PlaygroundOptions ReadPlayground(IConfiguration configuration) =>
        configuration.GetSection(PlaygroundOptions.Section).Get<PlaygroundOptions>() ?? new PlaygroundOptions();
}
