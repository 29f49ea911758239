namespace Confidant.Adapters;

/// <summary>HTTP for secrets and people's words: they stand in addresses, headers and bodies, so the handler is one that no HTTP
/// logging, tracing or redirection can reach.</summary>
public static class QuietHttp
{
    // Names of servers may come to mean other addresses while the host runs.
    private static readonly TimeSpan _connectionLife = TimeSpan.FromMinutes(5);

    /// <summary>A client without a limit of time: each request has its own, by the injected clock.</summary>
    public static HttpClient CreateClient() => CreateClient(CreateHandler());

    /// <summary>The same with a handler that stands before the one of <see cref="CreateHandler"/>.</summary>
    public static HttpClient CreateClient(HttpMessageHandler handler) => new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The handler that connects.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = _connectionLife,

        // With a propagator, .NET makes activities whose tags hold the whole path.
        ActivityHeadersPropagator = null,
    };
}
