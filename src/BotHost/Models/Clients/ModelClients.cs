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
        if (!settings.HasModels)
        {
            return;
        }

        _transport = new ModelTransport(time);
        IChatClient? client = settings.HasProvider ? Surround(ModelProvider.Create(settings, _transport.Http)) : null;
        foreach (ModelTask task in Enum.GetValues<ModelTask>())
        {
            string model = settings.ModelOf(task);
            if (model != ModelOptions.Offline)
            {
                IChatClient inner = task == ModelTask.Transcription
                    ? Surround(ModelProvider.CreateTranscriber(settings, _transport.Http))
                    : client!;
                _clients.Add(task, new TaskChatClient(inner, task, model, settings.MaxOutputTokens));
            }
        }

        IChatClient Surround(IChatClient provider)
        {
            provider = new RetryChatClient(new ProviderChatClient(provider), time, chance);
            provider = new TimeoutChatClient(
                provider, TimeSpan.FromSeconds(settings.FirstTokenSeconds), TimeSpan.FromSeconds(settings.TimeoutSeconds), time);
            provider = new CircuitBreakerChatClient(provider, circuits);
            return new ObservedChatClient(new BudgetChatClient(provider, budget), metrics, health, time, logger);
        }
    }

    /// <inheritdoc/>
    public IChatClient? Find(ModelTask task) => _clients.GetValueOrDefault(task);

    /// <inheritdoc/>
    public void Dispose() => _transport?.Dispose();
}
