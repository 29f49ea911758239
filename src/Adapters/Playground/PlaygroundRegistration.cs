using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Confidant.Adapters.Playground;

/// <summary>Registers the playground.</summary>
public static class PlaygroundRegistration
{
    /// <summary>Adds the playground as a platform, and what its page needs. Needs a <see cref="TimeProvider"/>, the id
    /// generator of Identity and an <see cref="IPlaygroundInspector"/>; the page itself is put on the host by
    /// <see cref="PlaygroundEndpoints.MapPlayground"/>.</summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PlaygroundOptions>().Bind(configuration.GetSection(PlaygroundOptions.Section));
        services.TryAddSingleton(new PlaygroundLimits());
        return services
            .AddSingleton<PlaygroundHub>()
            .AddSingleton<PlaygroundIntake>()
            .AddSingleton<PlaygroundDocuments>()
            .AddSingleton<PlaygroundCommands>()
            .AddSingleton<DeliveryLog>()
            .AddSingleton<IPlatformAdapter, PlaygroundAdapter>()
            .AddSingleton<PlaygroundGuard>()
            .AddSingleton<PageAssets>()
            .AddSingleton<MessageEndpoint>()
            .AddSingleton<PressEndpoint>()
            .AddSingleton<EventsEndpoint>()
            .AddSingleton<MemoryEndpoint>()
            .AddSingleton<DocumentEndpoint>();
    }
}
