namespace Confidant.Identity;

/// <summary>Makes <see cref="PartitionAuthority"/>. Only the runners of jobs are given one: an architecture test holds that.</summary>
public sealed class PartitionAuthorityIssuer
{
    /// <summary>The authority of a job over the partition it was queued for.</summary>
    public PartitionAuthority Issue(PartitionKey partition, PartitionPurpose purpose) => new(partition, purpose);
}
