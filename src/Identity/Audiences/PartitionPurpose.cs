namespace Confidant.Identity;

/// <summary>Why a background job reads a partition.</summary>
public enum PartitionPurpose
{
    /// <summary>To learn memories from the transcript.</summary>
    Learn,
}
