namespace Confidant.BotHost.Feeds;

/// <summary>Waits for the end of a run.</summary>
/// <param name="ended">Completes when it ends.</param>
/// <param name="leave">Ends the waiting.</param>
internal sealed class SyncWait(Task ended, Action leave) : IDisposable
{
    /// <summary>Waits for the end, at most for a while.</summary>
    /// <returns>Whether it ended meanwhile.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await ended.WaitAsync(atMost, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => leave();
}
