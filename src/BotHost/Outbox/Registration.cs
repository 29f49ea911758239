namespace Confidant.BotHost.Outbox;

/// <summary>Registers the way out.</summary>
internal static class Registration
{
    /// <summary>Adds the sender of committed replies.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxSender>()
        .AddHostedService(static provider => provider.GetRequiredService<OutboxSender>());
}
