namespace Confidant.Identity;

/// <summary>A background job's authority to read one partition, for one purpose. What it reads never enters a prompt.</summary>
public sealed class PartitionAuthority
{
    internal PartitionAuthority(PartitionKey partition, PartitionPurpose purpose)
    {
        Partition = partition;
        Purpose = purpose;
    }

    /// <summary>The one partition that may be read.</summary>
    public PartitionKey Partition { get; }

    /// <summary>What for.</summary>
    public PartitionPurpose Purpose { get; }
}
