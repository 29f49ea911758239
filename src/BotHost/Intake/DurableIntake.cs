using Confidant.Adapters;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Intake;

/// <summary>Accepts what platforms deliver: on disk first, then to the dispatcher.</summary>
internal sealed partial class DurableIntake(IInbox inbox, ConversationDispatcher dispatcher, ILogger<DurableIntake> logger) : IIntake
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
        var items = new InboxItem[events.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = new InboxItem(events[i].Conversation, events[i].DeliveryKey, PayloadCodec.Encode(events[i]));
        }

        try
        {
            IReadOnlyList<PendingEntry> accepted = await inbox.AcceptAsync(items, cancellationToken);
            dispatcher.Enqueue(accepted);
            return IntakeOutcome.Accepted;
        }
        catch (StoreFullException)
        {
            LogStoreFull(items.Length);
            return IntakeOutcome.StoreFull;
        }
    }

    [LoggerMessage(LogLevel.Error, "The store is full: {Count} events stay with their platform until there is room")]
    private partial void LogStoreFull(int count);
}
