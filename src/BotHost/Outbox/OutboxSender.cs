using System.Collections.Concurrent;
using System.Globalization;
using Confidant.Adapters;
using Confidant.BotHost.Intake;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Outbox;

/// <summary>Sends committed chunks: in order within a conversation, conversations side by side, so that a slow or limited chat
/// delays no other. After a restart it takes up what waits.</summary>
internal sealed partial class OutboxSender(
    IOutbox outbox,
    ITurnStore turns,
    IProfileStore profiles,
    PlatformAdapters adapters,
    ConversationLeases leases,
    TimeProvider time,
    ILogger<OutboxSender> logger) : IHostedService, IDisposable
{
    private const int RecoveryPage = 1_000;

    /// <summary>An answer that could not be delivered for a day is no answer any more.</summary>
    private static readonly TimeSpan _maxAge = TimeSpan.FromHours(24);
    private static readonly TimeSpan _pauseAfterFault = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConversationKey, ChunkLane> _lanes = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        OutboxId? after = null;
        int recovered = 0;
        while (true)
        {
            IReadOnlyList<PendingChunk> page = await outbox.ListPendingAsync(after, RecoveryPage, cancellationToken);
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
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await using CancellationTokenRegistration registration = cancellationToken.Register(_abort.Cancel);
        await Task.WhenAll(_lanes.Values.Select(static lane => lane.Completion));
    }

    /// <summary>Takes chunks that are on disk. Those of a platform or a bot account that is not configured any more stay there.</summary>
    public void Enqueue(IReadOnlyList<PendingChunk> chunks)
    {
        foreach (PendingChunk chunk in chunks)
        {
            if (!adapters.Has(chunk.Conversation))
            {
                continue;
            }

            while (!_lanes.GetOrAdd(chunk.Conversation, static key => new ChunkLane(key)).TryAdd(chunk.Id, SendLaneAsync))
            {
                // The lane retired between the two steps; the next turn of this loop makes a new one.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _abort.Dispose();
    }

    private async Task SendLaneAsync(ChunkLane lane)
    {
        while (!_stop.IsCancellationRequested && lane.TryPeek(out OutboxId chunk))
        {
            try
            {
                await SendAsync(chunk, lane.Conversation);
                lane.Dequeue();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            // A background loop: a fault of the store or of an adapter must not end the conversation; the chunk is tried again.
            catch (Exception error) when (!_abort.IsCancellationRequested)
            {
                LogFault(chunk.Value, error.GetType().Name, error.StackTrace);
                await Task.Delay(_pauseAfterFault, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        _lanes.TryRemove(KeyValuePair.Create(lane.Conversation, lane));
    }

    /// <summary>Sends one chunk until the platform took it or refused it for good.</summary>
    private async Task SendAsync(OutboxId chunk, ConversationKey conversation)
    {
        while (true)
        {
            Lease lease = leases.For(conversation);
            if (await outbox.ReadAsync(chunk, lease, _abort.Token) is not { } entry)
            {
                return;
            }

            conversation = entry.Conversation;
            switch (await TrySendAsync(entry, lease))
            {
                case SendOutcome.Sent sent:
                    await NoteQuestionAsync(entry, sent);
                    await outbox.RecordSentAsync(chunk, lease, sent.Message, _abort.Token);
                    return;
                case SendOutcome.Retry retry when time.GetUtcNow() - entry.CommittedAt < _maxAge:
                    LogRetry(chunk.Value, conversation.Platform.Name, retry.Reason, retry.After);
                    await outbox.RecordFailureAsync(chunk, lease, _abort.Token);
                    await Task.Delay(retry.After, time, _stop.Token);
                    break;
                case SendOutcome.Retry retry:
                    await AbandonAsync(chunk, lease, conversation, $"undeliverable for a day ({retry.Reason})");
                    return;
                case SendOutcome.Blocked:
                    await AbandonAsync(chunk, lease, conversation, "blocked");
                    return;
                case SendOutcome.FileTooLarge:
                    await AbandonAsync(chunk, lease, conversation, "file too large");
                    return;
                case SendOutcome.Refused refused:
                    await AbandonAsync(chunk, lease, conversation, refused.Reason);
                    return;
                case SendOutcome.Moved moved:
                    await profiles.MigrateGroupAsync(
                        conversation.Group, new GroupKey(conversation.Platform, moved.To), _abort.Token);
                    conversation = conversation with { Chat = moved.To };
                    break;
            }
        }
    }

    /// <summary>Whoever waits for a file that their platform does not take is told so, in the same way as the file would have gone.</summary>
    private async ValueTask<SendOutcome> TrySendAsync(OutboxEntry entry, Lease lease)
    {
        OutgoingMessage message = PayloadCodec.DecodeOutgoing(entry.Payload.Span);
        string key = entry.Id.Value.ToString(CultureInfo.InvariantCulture);
        SendOutcome outcome = await TrySendAsync(entry, lease, message, key);
        if (outcome is not SendOutcome.FileTooLarge || message.Document is not { TooLargeText: { } instead } file)
        {
            return outcome;
        }

        LogFileTooLarge(entry.Id.Value, file.Content.Length, entry.Conversation.Platform.Name);
        return await TrySendAsync(entry, lease, message with { Text = instead, Spans = [], Document = null }, $"{key}-words");
    }

    // First, so that a question which is repeated after a kill is known as the one that stands last.
    private async ValueTask NoteQuestionAsync(OutboxEntry entry, SendOutcome.Sent sent)
    {
        if (sent.Asked is { } asked && PayloadCodec.DecodeOutgoing(entry.Payload.Span).Question is { } question)
        {
            await turns.NoteQuestionAsync(question.Token, entry.Conversation with { Chat = asked.Chat }, asked.Message, _abort.Token);
        }
    }

    private ValueTask<SendOutcome> TrySendAsync(OutboxEntry entry, Lease lease, OutgoingMessage message, string key) =>
        adapters.For(entry.Conversation.Platform).SendAsync(
            entry.Conversation,
            message,
            key,
            async token => await outbox.ReadAsync(entry.Id, lease, token) is not null,
            _abort.Token);

    private async Task AbandonAsync(OutboxId chunk, Lease lease, ConversationKey conversation, string reason)
    {
        LogAbandoned(chunk.Value, conversation.Platform.Name, reason);
        await outbox.AbandonAsync(chunk, lease, reason, _abort.Token);
    }

    [LoggerMessage(LogLevel.Information,
        "{Count} replies were waiting at the last stop; one that its platform had read but not confirmed is sent again")]
    private partial void LogRecovered(int count);

    [LoggerMessage(LogLevel.Warning, "Chunk {Chunk} to {Platform} is tried again in {After} ({Reason})")]
    private partial void LogRetry(long chunk, string platform, string reason, TimeSpan after);

    [LoggerMessage(LogLevel.Warning, "The file of chunk {Chunk} ({Bytes} bytes) is too large for {Platform}; the person is told")]
    private partial void LogFileTooLarge(long chunk, int bytes, string platform);

    [LoggerMessage(LogLevel.Warning, "Chunk {Chunk} to {Platform} is given up ({Reason})")]
    private partial void LogAbandoned(long chunk, string platform, string reason);

    [LoggerMessage(LogLevel.Error, "Sending chunk {Chunk} failed with {Reason}\n{Stack}")]
    private partial void LogFault(long chunk, string reason, string? stack);
}
