using Microsoft.Extensions.DependencyInjection;

namespace Confidant.BotHost.Tests.Support;

internal static class ServiceDecoration
{
    /// <summary>Wraps the singleton that is registered for a service.</summary>
    public static void Decorate<T>(this IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        ServiceDescriptor inner = services.Last(static d => d.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => wrap((T)(inner.ImplementationInstance
            ?? inner.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
    }
}
