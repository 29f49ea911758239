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
    /// <see cref="IAnnouncementChannels"/>. Wrong settings stop the host at its start.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        if (!TelegramOptions.IsConfigured(configuration))
        {
            return services;
        }

        services.AddOptions<TelegramOptions>().Bind(configuration.GetSection(TelegramOptions.Section)).ValidateOnStart();
        services.TryAddSingleton<ShownLinks>();
        services.TryAddSingleton<IAnnouncementChannels, NoAnnouncementChannels>();
        return services
            .AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>()
            .AddSingleton<TelegramTransport>()
            .AddSingleton<TelegramClient>()
            .AddSingleton<TelegramBot>()
            .AddBackoff()
            .AddIntakeHandover()
            .AddSingleton<TelegramHealth>()
            .AddSingleton<TelegramUpdateReader>()
            .AddSingleton<TelegramPace>()
            .AddSingleton<TelegramOutcomes>()
            .AddSingleton<TelegramKnownMethods>()
            .AddSingleton<TelegramSender>()
            .AddSingleton<TelegramLiveSending>()
            .AddSingleton<TelegramLiveNotes>()
            .AddSingleton<TelegramLiveAnswers>()
            .AddSingleton<TelegramEphemeral>()
            .AddSingleton<TelegramPrivateSender>()
            .AddSingleton<TelegramCommandMenu>()
            .AddSingleton<TelegramGroups>()
            .AddSingleton<IPlatformAdapter, TelegramAdapter>();
    }
}
