using Confidant.Adapters;

namespace Confidant.BotHost.Intake;

/// <summary>Registers the way in: leases on conversations, durable acceptance, the dispatcher.</summary>
internal static class Registration
{
    /// <summary>Adds the leases on conversations; they start before anything that handles one.</summary>
    public static IServiceCollection AddConversationLeases(this IServiceCollection services) => services
        .AddSingleton<ConversationLeases>()
        .AddHostedService(static provider => provider.GetRequiredService<ConversationLeases>());

    /// <summary>Adds the intake; it starts after the sender of its answers.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<AlbumGatherer>()
        .AddSingleton<PassingMessages>()
        .AddSingleton<ConversationDispatcher>()
        .AddHostedService(static provider => provider.GetRequiredService<ConversationDispatcher>())
        .AddSingleton<IIntake, DurableIntake>();
}
