using System.Collections.Concurrent;
using System.Threading.Channels;
using Confidant.BotHost.Platforms;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Intake;

/// <summary>Handles accepted events: in order within a conversation, in parallel across, at most
/// <see cref="ParallelTurns"/> at a time. After a restart it takes up what was accepted and not done.</summary>
internal sealed partial class ConversationDispatcher(
    IInbox inbox,
    TurnRunner turns,
    PlatformAdapters adapters,
    ConversationLeases leases,
    TimeProvider time,
    ILogger<ConversationDispatcher> logger) : IHostedService, IDisposable
{
    /// <summary>Turns that run at the same time. A turn mostly waits (for the store, for a model), so this is far above the
    /// number of cores.</summary>
    public const int ParallelTurns = 128;

    /// <summary>Entries known in memory, by id; above it the platforms wait.</summary>
    private const int MaxQueued = 50_000;
    private const int RecoveryPage = 1_000;

    private static readonly TimeSpan _storeFullPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConversationKey, ConversationLane> _lanes = new();
    private readonly Channel<ConversationLane> _ready = Channel.CreateUnbounded<ConversationLane>();
    private readonly CancellationTokenSource _abort = new();
    private readonly CancellationTokenSource _stop = new();
    private Task[] _workers = [];
    private int _queued;

    /// <summary>Entries accepted and not done, as far as this process knows.</summary>
    public int Queued => Volatile.Read(ref _queued);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        InboxId? after = null;
        int recovered = 0;
        while (true)
        {
            IReadOnlyList<PendingEntry> page = await inbox.ListPendingAsync(after, RecoveryPage, cancellationToken);
            if (page.Count == 0)
            {
                break;
            }

            after = page[^1].Id;
            recovered += page.Count;
            Enqueue(page);
        }

        if (recovered > 0)
        {
            LogRecovered(recovered);
        }

        _workers = [.. Enumerable.Range(0, ParallelTurns).Select(_ => Task.Run(ServeAsync, CancellationToken.None))];
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        // What is not done by the end of the grace period is on disk: the next start takes it up.
        await using CancellationTokenRegistration registration = cancellationToken.Register(_abort.Cancel);
        await Task.WhenAll(_workers);
    }

    /// <summary>Waits while too much is queued already.</summary>
    public async ValueTask WaitForRoomAsync(CancellationToken cancellationToken)
    {
        while (Queued >= MaxQueued)
        {
            await Task.Delay(_storeFullPause, time, cancellationToken);
        }
    }

    /// <summary>Takes entries that are on disk. Those of a platform or a bot account that is not configured any more stay there.</summary>
    public void Enqueue(IReadOnlyList<PendingEntry> entries)
    {
        foreach (PendingEntry entry in entries)
        {
            if (!adapters.Has(entry.Conversation))
            {
                continue;
            }

            Interlocked.Increment(ref _queued);
            while (true)
            {
                ConversationLane lane = _lanes.GetOrAdd(entry.Conversation, static key => new ConversationLane(key));
                if (lane.TryAdd(entry.Id) is { } wantsWorker)
                {
                    if (wantsWorker)
                    {
                        _ready.Writer.TryWrite(lane);
                    }

                    break;
                }

                _lanes.TryRemove(KeyValuePair.Create(entry.Conversation, lane));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _abort.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                ConversationLane lane = await _ready.Reader.ReadAsync(_stop.Token);
                await HandleAsync(lane.Conversation, lane.Peek());
                Interlocked.Decrement(ref _queued);
                if (lane.Finish())
                {
                    _ready.Writer.TryWrite(lane);
                }
                else
                {
                    _lanes.TryRemove(KeyValuePair.Create(lane.Conversation, lane));
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopping: what waits is on disk.
        }
    }

    /// <summary>Handles one entry until it is done or parked.</summary>
    private async Task HandleAsync(ConversationKey conversation, InboxId id)
    {
        while (true)
        {
            Lease lease = leases.For(conversation);
            try
            {
                if (await inbox.ReadAsync(id, lease, _abort.Token) is { } entry)
                {
                    await turns.RunAsync(entry, lease, _abort.Token);
                }

                return;
            }
            catch (StoreFullException)
            {
                await Task.Delay(_storeFullPause, time, _stop.Token);
            }
            // The turn boundary: whatever went wrong in one message, the others go on.
            catch (Exception error) when (!_abort.IsCancellationRequested)
            {
                if (await RecordFailureAsync(id, lease, error))
                {
                    return;
                }
            }
        }
    }

    /// <summary>True where the entry is given up.</summary>
    private async Task<bool> RecordFailureAsync(InboxId id, Lease lease, Exception error)
    {
        string reason = error.GetType().Name;
        LogFailed(id.Value, reason, error.StackTrace);
        try
        {
            if (await inbox.RecordFailureAsync(id, lease, reason, _abort.Token))
            {
                LogParked(id.Value, reason);
                return true;
            }
        }
        catch (StoreFullException)
        {
            LogFailed(id.Value, nameof(StoreFullException), null);
        }

        await Task.Delay(_storeFullPause, time, _stop.Token);
        return false;
    }

    [LoggerMessage(LogLevel.Information, "{Count} messages that were accepted before the last stop are taken up")]
    private partial void LogRecovered(int count);

    // The stack is logged without the exception itself: its message could hold somebody's words.
    [LoggerMessage(LogLevel.Error, "Handling message {InboxId} failed with {Reason}\n{Stack}")]
    private partial void LogFailed(long inboxId, string reason, string? stack);

    [LoggerMessage(LogLevel.Error, "Message {InboxId} is parked after three failures ({Reason})")]
    private partial void LogParked(long inboxId, string reason);
}
