using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Confidant.Adapters;

/// <summary>Registers what every platform's connection shares.</summary>
internal static class BackoffRegistration
{
    /// <summary>Adds the pauses, once however many platforms there are.</summary>
    public static IServiceCollection AddBackoff(this IServiceCollection services)
    {
        services.TryAddSingleton<Backoff>();
        return services;
    }
}
