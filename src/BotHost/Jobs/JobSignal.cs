namespace Confidant.BotHost.Jobs;

/// <summary>Wakes the job runner, so that work queued by this process does not wait for the next look.</summary>
internal sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>Says that there is work.</summary>
    public void Raise()
    {
        lock (_raised)
        {
            if (_raised.CurrentCount == 0)
            {
                _raised.Release();
            }
        }
    }

    /// <summary>Waits for work, at most for a while.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _raised.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _raised.Dispose();
}
