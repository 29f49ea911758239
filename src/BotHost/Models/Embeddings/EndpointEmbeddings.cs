using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Models.Clients.OpenAi;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI.Embeddings;

namespace Confidant.BotHost.Models.Embeddings;

/// <summary>The configured endpoint's embeddings, over OpenAI's package: tried once, bounded in time, left alone after failures. Safe
/// for concurrent use.</summary>
internal sealed class EndpointEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    // Of one text somebody waits for the answer; words alone rank without it.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _patienceOfMany = TimeSpan.FromSeconds(30);

    private readonly ModelTransport _transport;
    private readonly CircuitBoard _circuits;
    private readonly TimeProvider _time;
    private readonly EmbeddingClient _client;
    private readonly string _circuit;

    /// <summary>Prepares the connection; nothing is sent until it is used.</summary>
    public EndpointEmbeddings(IOptions<ModelOptions> options, CircuitBoard circuits, TimeProvider time)
    {
        ModelOptions settings = options.Value;
        string model = settings.EmbeddingModel ?? throw new InvalidOperationException("No embedding model is configured.");
        _circuits = circuits;
        _time = time;
        _circuit = $"embeddings/{model}";
        _transport = new ModelTransport(time);
        Uri endpoint = settings.Endpoint is { } address ? new Uri(address) : OpenAiConnection.Default;
        _client = OpenAiConnection.Open(endpoint, settings.ApiKey, _transport.Http).GetEmbeddingClient(model);
    }

    /// <inheritdoc/>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<string> texts = [.. values];
        using CircuitPass pass = _circuits.Enter(_circuit);
        using var patience = new CancellationTokenSource(texts.Count == 1 ? _patience : _patienceOfMany, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            OpenAIEmbeddingCollection made = await _client.GenerateEmbeddingsAsync(
                texts, new OpenAI.Embeddings.EmbeddingGenerationOptions { Dimensions = options?.Dimensions }, either.Token);
            pass.Succeed();
            return new GeneratedEmbeddings<Embedding<float>>(made.Select(static e => new Embedding<float>(e.ToFloats())));
        }
        // The endpoint's boundary: a package's own errors may hold the body of a response.
        catch (Exception error) when (ModelErrors.Translate(error, cancellationToken) is { } failure)
        {
            pass.Fail(failure);
            throw failure;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();
}
