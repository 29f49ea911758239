using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Builds the clients of the configured endpoint: the provider's, and around it, from the inside out, retries, a limit of
/// time, a circuit breaker, the budget, and what is noted of calls.</summary>
internal sealed class ModelClients : IModelClients, IDisposable
{
    private readonly ModelTransport? _transport;
    private readonly Dictionary<ModelTask, IChatClient> _clients = [];

    /// <summary>Builds the clients; nothing is sent until one is used.</summary>
    public ModelClients(
        IOptions<ModelOptions> options,
        CircuitBoard circuits,
        TokenBudget budget,
        ModelMetrics metrics,
        ModelHealth health,
        TimeProvider time,
        Random chance,
        ILogger<ObservedChatClient> logger)
    {
        ModelOptions settings = options.Value;
        if (!settings.HasProvider)
        {
            return;
        }

        _transport = new ModelTransport(time);
        IChatClient client = new ProviderChatClient(ModelProvider.Create(settings, _transport.Http));
        client = new RetryChatClient(client, time, chance);
        client = new TimeoutChatClient(
            client, TimeSpan.FromSeconds(settings.FirstTokenSeconds), TimeSpan.FromSeconds(settings.TimeoutSeconds), time);
        client = new CircuitBreakerChatClient(client, circuits);
        client = new BudgetChatClient(client, budget);
        client = new ObservedChatClient(client, metrics, health, time, logger);
        foreach (ModelTask task in Enum.GetValues<ModelTask>())
        {
            string model = settings.Tasks.For(task) ?? settings.Model!;
            if (model != ModelOptions.Offline)
            {
                _clients.Add(task, new TaskChatClient(client, task, model, settings.MaxOutputTokens));
            }
        }
    }

    /// <inheritdoc/>
    public IChatClient? Find(ModelTask task) => _clients.GetValueOrDefault(task);

    /// <inheritdoc/>
    public void Dispose() => _transport?.Dispose();
}
