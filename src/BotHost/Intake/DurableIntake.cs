using Confidant.Adapters;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Intake;

/// <summary>Accepts what platforms deliver: on disk first, then to the dispatcher.</summary>
internal sealed partial class DurableIntake(
    IInbox inbox, PassingMessages passing, ConversationDispatcher dispatcher, ILogger<DurableIntake> logger) : IIntake
{
    /// <inheritdoc/>
    public async ValueTask<IntakeOutcome> AcceptAsync(
        IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return IntakeOutcome.Accepted;
        }

        await dispatcher.WaitForRoomAsync(cancellationToken);
        try
        {
            // Side by side, so that they share a flush.
            await Task.WhenAll(
                KeepAsync([.. events.Where(static incoming => !IsInPassing(incoming))], cancellationToken),
                HoldAsync([.. events.Where(IsInPassing).Cast<IncomingMessage>()], cancellationToken));
            return IntakeOutcome.Accepted;
        }
        catch (StoreFullException)
        {
            LogStoreFull(events.Count);
            return IntakeOutcome.StoreFull;
        }
    }

    private static bool IsInPassing(IncomingEvent incoming) => incoming is IncomingMessage { Passing: not null };

    private async Task KeepAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken)
    {
        var items = new InboxItem[events.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = new InboxItem(events[i].Conversation, events[i].DeliveryKey, PayloadCodec.Encode(events[i]));
        }

        dispatcher.Enqueue(await inbox.AcceptAsync(items, cancellationToken));
    }

    // Only that it came is written down. What it says is lost with the process, and the delivery is done with then.
    private async Task HoldAsync(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<PendingEntry>>[] accepting = [.. messages.Select(message => inbox.AcceptAsync(
            [new InboxItem(message.Conversation, message.DeliveryKey, ReadOnlyMemory<byte>.Empty)], cancellationToken).AsTask())];
        Task all = Task.WhenAll(accepting);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // What was accepted is never accepted again, so it is handled now even where there was no room for the rest.
        for (int i = 0; i < accepting.Length; i++)
        {
            // Nothing, where it came before.
            if (accepting[i].IsCompletedSuccessfully && await accepting[i] is [{ } entry] accepted)
            {
                passing.Hold(entry.Id, messages[i], messages[i].Passing!);
                dispatcher.Enqueue(accepted);
            }
        }

        await all;
    }

    [LoggerMessage(LogLevel.Error, "The store is full: {Count} events stay with their platform until there is room")]
    private partial void LogStoreFull(int count);
}
