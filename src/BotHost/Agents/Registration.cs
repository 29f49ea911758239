namespace Confidant.BotHost.Agents;

/// <summary>Registers agents and how they present themselves.</summary>
internal static class Registration
{
    /// <summary>Adds the agents.</summary>
    public static IServiceCollection AddAgents(this IServiceCollection services) => services
        .AddSingleton<AgentDirectory>();
}
