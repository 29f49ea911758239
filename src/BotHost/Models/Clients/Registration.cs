namespace Confidant.BotHost.Models.Clients;

/// <summary>Registers the clients of models.</summary>
internal static class Registration
{
    /// <summary>Adds the clients of the configured endpoint. Needs the options, metrics, logging, a clock and chance.</summary>
    public static IServiceCollection AddModelClients(this IServiceCollection services) => services
        .AddSingleton<ModelMetrics>()
        .AddSingleton<CircuitBoard>()
        .AddSingleton<TokenBudget>()
        .AddSingleton<ModelHealth>()
        .AddSingleton<IModelClients, ModelClients>();
}
