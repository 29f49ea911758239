using Confidant.Adapters;

namespace Confidant.BotHost.Models.Clients;

/// <summary>The connection to the endpoint. Keys and people's words pass through it, so it has a handler of its own that no HTTP
/// logging, tracing or redirection can reach. Safe for concurrent use.</summary>
internal sealed class ModelTransport(TimeProvider time) : IDisposable
{
    /// <summary>The client that providers' packages send with.</summary>
    public HttpClient Http { get; } = QuietHttp.CreateClient(new ModelFailureHandler(QuietHttp.CreateHandler(), time));

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();
}
