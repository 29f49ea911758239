using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Tests.Support;

/// <summary>Has no room for one delivery.</summary>
internal sealed class FillingInbox(IInbox inner) : IInbox
{
    public string? NoRoomFor { get; set; }

    public ValueTask<IReadOnlyList<PendingEntry>> AcceptAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken) =>
        items.Any(item => item.DeliveryKey == NoRoomFor)
            ? ValueTask.FromException<IReadOnlyList<PendingEntry>>(new StoreFullException())
            : inner.AcceptAsync(items, cancellationToken);

    public ValueTask<IReadOnlyList<PendingEntry>> ListPendingAsync(InboxId? after, int limit, CancellationToken cancellationToken) =>
        inner.ListPendingAsync(after, limit, cancellationToken);

    public ValueTask<InboxEntry?> ReadAsync(InboxId entry, Lease lease, CancellationToken cancellationToken) =>
        inner.ReadAsync(entry, lease, cancellationToken);

    public ValueTask<bool> RecordFailureAsync(InboxId entry, Lease lease, string reason, CancellationToken cancellationToken) =>
        inner.RecordFailureAsync(entry, lease, reason, cancellationToken);

    public ValueTask<IReadOnlyList<ParkedEntry>> ListParkedAsync(CancellationToken cancellationToken) =>
        inner.ListParkedAsync(cancellationToken);
}
