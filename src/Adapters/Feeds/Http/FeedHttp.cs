using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Asks as often as it takes: what fails by itself is asked again after pauses that grow, and a platform that wants less to be
/// asked is left alone for as long as it says, up to a minute in all. Safe for concurrent use.</summary>
internal sealed class FeedHttp(FeedExchange exchange, Backoff backoff, TimeProvider time)
{
    private const int MaxTries = 4;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    /// <summary>Sends a request.</summary>
    /// <exception cref="FeedException">There is no answer.</exception>
    public async Task<FeedAnswer> SendAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        TimeSpan waited = TimeSpan.Zero;
        for (int tries = 1; ; tries++)
        {
            TimeSpan pause;
            try
            {
                return await exchange.SendAsync(request, cancellationToken);
            }
            catch (FeedException failure) when (failure.IsTransient && tries < MaxTries && MayRepeat(request, failure))
            {
                pause = failure.RetryAfter is { Ticks: > 0 } asked ? asked : backoff.After(tries);
                if (waited + pause > _patience)
                {
                    throw;
                }
            }

            waited += pause;
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>Sends a request for a document.</summary>
    /// <exception cref="FeedException">There is none.</exception>
    public async Task<JsonElement> ReadAsync(FeedRequest request, CancellationToken cancellationToken) =>
        (await SendAsync(request, cancellationToken)).Read();

    // What is posted is used up by the first that takes it, so it goes again only where nobody did.
    private static bool MayRepeat(FeedRequest request, FeedException failure) =>
        request.Form is null || failure.Fault == FeedFault.Busy;
}
