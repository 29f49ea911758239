namespace Confidant.Adapters;

/// <summary>Compares this machine's clock with a server's. Safe for concurrent use.</summary>
/// <param name="time">This machine's clock.</param>
public sealed class ServerClock(TimeProvider time) : IDisposable
{
    // Tokens of interactions live 15 minutes and signatures a few; a message's age decides what it confirms.
    private static readonly TimeSpan _mostApart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>What there is to say about the clock; null where the server does not tell the time.</summary>
    /// <param name="server">The server; its front page is asked for, without any token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Finding?> CompareAsync(Uri server, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(server, "/"));
            using HttpResponseMessage response = await _http.SendAsync(request, either.Token);
            return response.Headers.Date is { } told ? Describe(time.GetUtcNow() - told) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static Finding Describe(TimeSpan ahead) => ahead.Duration() <= _mostApart
        ? new Finding("clock", FindingKind.Good, "This machine's clock agrees with the platform's.")
        : new Finding(
            "clock",
            FindingKind.Fault,
            $"This machine's clock is {ahead.Duration().TotalSeconds:F0} seconds {(ahead > TimeSpan.Zero ? "fast" : "slow")}.",
            "Set it by a time service (systemd-timesyncd, chrony); codes, signatures and buttons are judged by it.");
}
