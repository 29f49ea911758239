using Confidant.Adapters;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Agents;

/// <summary>Registers agents and how they present themselves.</summary>
internal static class Registration
{
    /// <summary>Adds the agents. Needs the store to be opened by a hosted service before.</summary>
    public static IServiceCollection AddAgents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<AgentsOptions>, AgentsOptionsValidator>();
        services.AddOptions<AgentsOptions>()
            .Configure(options => configuration.GetSection(AgentsOptions.Section).Bind(options.Agents))
            .Configure(options => BotAgents.Bind(options, configuration))
            .ValidateOnStart();
        return services
            .AddSingleton<AgentDirectory>()
            .AddSingleton<IAnnouncementChannels, AnnouncementChannels>()
            .AddHostedService<AgentConfigurator>();
    }
}
