namespace Confidant.BotHost.Models.Clients;

/// <summary>The connection to the endpoint. Keys and people's words pass through it, so it has a handler of its own that no HTTP
/// logging, tracing or redirection can reach. Safe for concurrent use.</summary>
internal sealed class ModelTransport : IDisposable
{
    /// <summary>Makes the connection; nothing is sent until it is used.</summary>
    public ModelTransport(TimeProvider time)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        };
        Http = new HttpClient(new ModelFailureHandler(sockets, time))
        {
            // Each call has its own limit, by the injected clock.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>The client that providers' packages send with.</summary>
    public HttpClient Http { get; }

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();
}
