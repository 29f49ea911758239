using Confidant.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Confidant.Adapters.Rest;

/// <summary>Registers programs as a platform.</summary>
public static class RestRegistration
{
    /// <summary>Adds the adapter and <see cref="RestExchange"/>. Needs a <see cref="TimeProvider"/> and the id generator of Identity.</summary>
    public static IServiceCollection AddRest(this IServiceCollection services)
    {
        services.TryAddSingleton(new RestLimits());
        return services
            .AddSingleton<RestDesk>()
            .AddSingleton(static provider => new RestExchange(
                provider.GetRequiredService<RestDesk>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IIdGenerator>()))
            .AddSingleton<IPlatformAdapter, RestAdapter>();
    }
}
