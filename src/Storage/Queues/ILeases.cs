namespace Confidant.Storage;

/// <summary>Hands out leases, in short transactions.</summary>
public interface ILeases
{
    /// <summary>Takes a lease that is free, run out, or held by the same owner; null where another holds it.</summary>
    ValueTask<Lease?> TryAcquireAsync(string name, string owner, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Prolongs a lease; null where it was lost.</summary>
    ValueTask<Lease?> TryRenewAsync(Lease lease, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Gives a lease back; does nothing where it was lost.</summary>
    ValueTask ReleaseAsync(Lease lease, CancellationToken cancellationToken);
}
