using Confidant.Identity;

namespace Confidant.Storage;

/// <summary>Chunks of replies, a row each: written with their turn, sent in order per conversation, retried until the platform
/// took them or refused for good.</summary>
public interface IOutbox
{
    /// <summary>What waits to be sent, in the order of commit.</summary>
    /// <param name="after">Only those after this id; null for the first page.</param>
    /// <param name="limit">The page's size.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<PendingChunk>> ListPendingAsync(OutboxId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Reads a chunk immediately before it is sent; null where it is sent, given up, or was cancelled because what it
    /// rested on was forgotten or changed its scope.</summary>
    ValueTask<OutboxEntry?> ReadAsync(OutboxId chunk, Lease lease, CancellationToken cancellationToken);

    /// <summary>Notes that the platform took a chunk; its words leave the outbox.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="lease">The lease on its conversation.</param>
    /// <param name="sentAs">The number it has in its chat, where the platform tells of deletions: when it is deleted there, the
    /// reply leaves the transcript. Null where it is not known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask RecordSentAsync(
        OutboxId chunk, Lease lease, PlatformMessageId? sentAs, CancellationToken cancellationToken);

    /// <summary>Counts a failed attempt; the chunk stays.</summary>
    ValueTask RecordFailureAsync(OutboxId chunk, Lease lease, CancellationToken cancellationToken);

    /// <summary>Gives a chunk up, because the platform refuses it for good; its words leave the outbox.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="lease">The lease on its conversation.</param>
    /// <param name="reason">The kind of refusal, never its words.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask AbandonAsync(OutboxId chunk, Lease lease, string reason, CancellationToken cancellationToken);
}
