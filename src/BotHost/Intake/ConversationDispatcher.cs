using System.Collections.Concurrent;
using System.Threading.Channels;
using Confidant.Adapters;
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
    AlbumGatherer albums,
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
                if (await HandleAsync(lane) is not { } handled)
                {
                    continue;
                }

                Interlocked.Add(ref _queued, -handled.Count);
                if (lane.Finish(handled))
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

    /// <summary>Handles the first entry of a lane until it is done or parked, an album's together with its other parts.</summary>
    /// <returns>What is done or parked; null where the lane rests, because more of an album may come.</returns>
    private async Task<IReadOnlyList<InboxId>?> HandleAsync(ConversationLane lane)
    {
        InboxId first = lane.Peek();
        IReadOnlyList<InboxId> together = [first];
        while (true)
        {
            Lease lease = leases.For(lane.Conversation);
            try
            {
                if (await inbox.ReadAsync(first, lease, _abort.Token) is not { } entry)
                {
                    return [first];
                }

                if (entry.Payload.IsEmpty)
                {
                    await turns.RunAsync(entry, lease, _abort.Token);
                    return together;
                }

                IncomingEvent incoming = PayloadCodec.DecodeIncoming(entry.Payload.Span);
                if (incoming is not IncomingMessage { Album: not null } part)
                {
                    await turns.RunAsync(entry, incoming, lease, _abort.Token);
                    return together;
                }

                (Utterance album, TimeSpan wait) = await albums.GatherAsync(entry, part, lane.Following(), lease, _abort.Token);
                if (wait > TimeSpan.Zero)
                {
                    lane.Pause(time.CreateTimer(_ => _ready.Writer.TryWrite(lane), null, wait, Timeout.InfiniteTimeSpan));
                    return null;
                }

                together = [first, .. album.Parts.Select(static found => found.Entry.Id).Where(id => id != first)];
                await turns.RunAsync(album, lease, _abort.Token);
                albums.Remember(part);
                return together;
            }
            catch (StoreFullException)
            {
                await Task.Delay(_storeFullPause, time, _stop.Token);
            }
            // The turn boundary: whatever went wrong in one message, the others go on.
            catch (Exception error) when (!_abort.IsCancellationRequested)
            {
                IReadOnlyList<InboxId> parked = await RecordFailureAsync(together, lease, error);
                if (parked.Contains(first))
                {
                    return parked;
                }

                await Task.Delay(_storeFullPause, time, _stop.Token);
            }
        }
    }

    /// <summary>Those of the entries that are given up.</summary>
    private async Task<IReadOnlyList<InboxId>> RecordFailureAsync(IReadOnlyList<InboxId> entries, Lease lease, Exception error)
    {
        string reason = error.GetType().Name;
        List<InboxId> parked = [];
        foreach (InboxId id in entries)
        {
            LogFailed(id.Value, reason, error.StackTrace);
            try
            {
                if (await inbox.RecordFailureAsync(id, lease, reason, _abort.Token))
                {
                    LogParked(id.Value, reason);
                    parked.Add(id);
                }
            }
            catch (StoreFullException)
            {
                LogFailed(id.Value, nameof(StoreFullException), null);
            }
        }

        return parked;
    }

    [LoggerMessage(LogLevel.Information, "{Count} messages that were accepted before the last stop are taken up")]
    private partial void LogRecovered(int count);

    // The stack is logged without the exception itself: its message could hold somebody's words.
    [LoggerMessage(LogLevel.Error, "Handling message {InboxId} failed with {Reason}\n{Stack}")]
    private partial void LogFailed(long inboxId, string reason, string? stack);

    [LoggerMessage(LogLevel.Error, "Message {InboxId} is parked after three failures ({Reason})")]
    private partial void LogParked(long inboxId, string reason);
}
