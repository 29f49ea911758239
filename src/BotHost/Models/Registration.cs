using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Models.Offline;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models;

/// <summary>Registers who makes the answers.</summary>
internal static class Registration
{
    /// <summary>Adds the chat client that is configured.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.AddOptions<ModelOptions>().Bind(configuration.GetSection(ModelOptions.Section)).ValidateOnStart();
        return services.AddMetrics().AddModelClients().AddOfflineResponder();
    }
}
