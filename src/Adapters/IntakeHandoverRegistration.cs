using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Confidant.Adapters;

/// <summary>Registers the handing over of events.</summary>
internal static class IntakeHandoverRegistration
{
    /// <summary>Adds it, once however many platforms there are.</summary>
    public static IServiceCollection AddIntakeHandover(this IServiceCollection services)
    {
        services.TryAddSingleton<IntakeHandover>();
        return services;
    }
}
