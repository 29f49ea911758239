using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Registers Telegram.</summary>
public static class TelegramRegistration
{
    /// <summary>Adds the adapter if a token is configured (<see cref="TelegramOptions.IsConfigured"/>), and nothing otherwise.
    /// Needs a <see cref="TimeProvider"/>, a <see cref="Random"/>, an <see cref="IConnectionMemory"/> and logging; takes an
    /// <see cref="IAnnouncementChannels"/> and an <see cref="IKnownGroups"/>. Wrong settings stop the host at its start.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        if (!TelegramOptions.IsConfigured(configuration))
        {
            return services;
        }

        services.AddOptions<TelegramOptions>().Bind(configuration.GetSection(TelegramOptions.Section)).ValidateOnStart();
        services.TryAddSingleton<ShownLinks>();
        services.TryAddSingleton<ServerClock>();
        services.TryAddSingleton<IAnnouncementChannels, NoAnnouncementChannels>();
        services.TryAddSingleton<IKnownGroups, NoKnownGroups>();
        return services
            .AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>()
            .AddWebOptions(configuration)
            .AddBackoff()
            .AddIntakeHandover()
            .AddBotParts()
            .AddSingleton<TelegramPlatform>()
            .AddSingleton<IPlatformAdapter>(static provider => provider.GetRequiredService<TelegramPlatform>())
            .AddSingleton<IPlatformCheck, TelegramCheck>()
            .AddSingleton<TelegramWebhookGate>();
    }

    // Every bot has its own: a scope is a bot's.
    private static IServiceCollection AddBotParts(this IServiceCollection services) => services
        .AddScoped<TelegramAccountSlot>()
        .AddScoped(static provider => provider.GetRequiredService<TelegramAccountSlot>().Account)
        .AddScoped<TelegramTransport>()
        .AddScoped<TelegramClient>()
        .AddScoped<TelegramBot>()
        .AddScoped<TelegramHealth>()
        .AddScoped<TelegramUpdateReader>()
        .AddScoped<TelegramUpdateOrder>()
        .AddScoped<TelegramWebhook>()
        .AddScoped<TelegramWebhookSetting>()
        .AddScoped<ITelegramUpdateSource>(static provider => provider.GetRequiredService<IOptions<TelegramOptions>>().Value.IsWebhook
            ? provider.GetRequiredService<TelegramWebhook>()
            : provider.GetRequiredService<TelegramUpdateReader>())
        .AddScoped<TelegramPace>()
        .AddScoped<TelegramOutcomes>()
        .AddScoped<TelegramKnownMethods>()
        .AddScoped<TelegramSender>()
        .AddScoped<TelegramLiveSending>()
        .AddScoped<TelegramLiveNotes>()
        .AddScoped<TelegramLiveAnswers>()
        .AddScoped<TelegramEphemeral>()
        .AddScoped<TelegramPrivateSender>()
        .AddScoped<TelegramBusiness>()
        .AddScoped<TelegramPassingSender>()
        .AddScoped<TelegramCommandMenu>()
        .AddScoped<TelegramGroups>()
        .AddScoped<TelegramRightsCheck>()
        .AddScoped<TelegramFiles>()
        .AddScoped<TelegramBotCheck>()
        .AddScoped<TelegramAdapter>();
}
