namespace Confidant.Identity;

/// <summary>Tells how often something was tried. Attempts are counted with the turn that makes them, and survive restarts.</summary>
public interface IAttemptStore
{
    /// <summary>When something may be tried again; null where it may be tried now.</summary>
    /// <param name="limits">The limits that hold for it, each of which must leave room.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<DateTimeOffset?> FindNextAsync(IReadOnlyList<AttemptLimit> limits, CancellationToken cancellationToken);
}
