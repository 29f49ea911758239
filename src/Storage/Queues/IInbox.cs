using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>Events that platforms delivered: accepted durably before the platform is told, handled once.</summary>
public interface IInbox
{
    /// <summary>How often an event is tried before it is parked.</summary>
    const int MaxAttempts = 3;

    /// <summary>Accepts events; when this returns they are on disk. Those accepted before are left out of the answer.
    /// Concurrent calls share one flush.</summary>
    /// <returns>The new ones, in the order given.</returns>
    /// <exception cref="StoreFullException">There is no room; nothing was accepted, and the platform keeps the events.</exception>
    ValueTask<IReadOnlyList<PendingEntry>> AcceptAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken);

    /// <summary>What was accepted and is neither done nor parked, in the order of acceptance.</summary>
    /// <param name="after">Only those after this id; null for the first page.</param>
    /// <param name="limit">The page's size.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<PendingEntry>> ListPendingAsync(InboxId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Reads an event to handle it; null where it is done or parked.</summary>
    ValueTask<InboxEntry?> ReadAsync(InboxId entry, Lease lease, CancellationToken cancellationToken);

    /// <summary>Counts a failure. At the third the event is parked, and its payload is kept for the operator's retry.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="lease">The lease on its conversation.</param>
    /// <param name="reason">The kind of the error, never its words.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True where it is parked now.</returns>
    ValueTask<bool> RecordFailureAsync(InboxId entry, Lease lease, string reason, CancellationToken cancellationToken);

    /// <summary>The parked events, oldest first, at most 100.</summary>
    ValueTask<IReadOnlyList<ParkedEntry>> ListParkedAsync(CancellationToken cancellationToken);
}
