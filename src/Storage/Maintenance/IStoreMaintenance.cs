namespace Confidant.Storage;

/// <summary>Keeps the store's files in order.</summary>
public interface IStoreMaintenance
{
    /// <summary>Opens the store: takes the lock, migrates, replays the erasure journal, frees the leases of a process that died.
    /// Must end before anything else is called.</summary>
    /// <exception cref="StoreUnusableException">Another process holds it, it comes from a newer version, or it cannot be opened.</exception>
    ValueTask OpenAsync(CancellationToken cancellationToken);

    /// <summary>Removes erased words from every file: closes the readers, rebuilds, truncates the log.</summary>
    ValueTask ScrubAsync(CancellationToken cancellationToken);

    /// <summary>Deletes what has run out: expired rows, used buttons, old deliveries. Returns how many rows went.</summary>
    ValueTask<int> PurgeAsync(CancellationToken cancellationToken);

    /// <summary>Erases what was forgotten with an undo that nobody pressed in time, and queues a scrub for it; also for what
    /// platforms deleted some minutes ago. Settles the posts that were left out, or taken in, with many others.</summary>
    /// <returns>How many messages went.</returns>
    ValueTask<int> FinishForgetsAsync(CancellationToken cancellationToken);

    /// <summary>Looks through the whole store for what should be gone and is not, and for what the wrong people could read.
    /// Reads everything once, beside the other work.</summary>
    ValueTask<StoreReport> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>The store's condition.</summary>
    ValueTask<StoreHealth> CheckAsync(CancellationToken cancellationToken);
}
