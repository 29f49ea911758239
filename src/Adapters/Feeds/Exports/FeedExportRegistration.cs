using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Registers what reads the exports that people hand over.</summary>
public static class FeedExportRegistration
{
    /// <summary>Adds the reader of exports. Needs a <see cref="TimeProvider"/>. Wrong settings stop the host at its start.</summary>
    public static IServiceCollection AddFeedExports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedExportOptions>().Bind(configuration.GetSection(FeedExportOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<FeedExportOptions>, FeedExportOptionsValidator>()
            .AddSingleton<IExportFormat, XExportFormat>()
            .AddSingleton<IExportFormat, FacebookExportFormat>()
            .AddSingleton<IFeedExports, FeedExports>();
    }
}
