using System.Collections.Concurrent;
using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>The runs over feeds that this process is at work on: ends them at once where their person wants that, and tells who waits when one
/// has ended. Safe for concurrent use.</summary>
internal sealed class RunningSyncs
{
    private readonly ConcurrentDictionary<SyncId, TaskCompletionSource> _awaited = new();
    private readonly ConcurrentDictionary<IntegrationId, (SyncId Run, CancellationTokenSource Cancel)> _running = new();

    /// <summary>Notes that a run is at work.</summary>
    /// <param name="integration">Its feed.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancel">What ends it.</param>
    public void Begin(IntegrationId integration, SyncId run, CancellationTokenSource cancel) => _running[integration] = (run, cancel);

    /// <summary>Notes that it is not any more; what ends it can be disposed of then.</summary>
    public void Leave(IntegrationId integration) => _running.TryRemove(integration, out _);

    /// <summary>Ends the run over a feed, where one is at work.</summary>
    public void Cancel(IntegrationId integration)
    {
        if (_running.TryGetValue(integration, out (SyncId Run, CancellationTokenSource Cancel) running))
        {
            Cancel(running.Cancel);
        }
    }

    /// <summary>Ends a run, where it is at work, and tells who waits for it.</summary>
    public void Cancel(SyncId run)
    {
        foreach ((SyncId other, CancellationTokenSource cancel) in _running.Values)
        {
            if (other == run)
            {
                Cancel(cancel);
            }
        }

        Raise(run);
    }

    /// <summary>Tells who waits for a run that it has ended.</summary>
    public void Raise(SyncId run)
    {
        if (_awaited.TryGetValue(run, out TaskCompletionSource? waiting))
        {
            waiting.TrySetResult();
        }
    }

    /// <summary>Begins to wait for the end of a run; before it is started, so that a quick end is not missed.</summary>
    public SyncWait Await(SyncId run)
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource shared = _awaited.GetOrAdd(run, waiting);
        return new SyncWait(shared.Task, () => _awaited.TryRemove(KeyValuePair.Create(run, shared)));
    }

    private static void Cancel(CancellationTokenSource cancel)
    {
        try
        {
            cancel.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself meanwhile.
        }
    }
}
