using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters;

/// <summary>Registers how the host is reached from outside.</summary>
public static class WebRegistration
{
    /// <summary>Adds <see cref="WebOptions"/>, once however many platforms ask for them. A wrong address stops the host at its
    /// start.</summary>
    public static IServiceCollection AddWebOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebOptions>, WebOptionsValidator>());
        return services;
    }
}
