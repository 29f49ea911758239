namespace Confidant.Identity;

/// <summary>Why a background job reads a partition.</summary>
public enum PartitionPurpose
{
    /// <summary>To learn memories from the transcript.</summary>
    Learn,

    /// <summary>To give rows the vectors that they are found by.</summary>
    Encode,

    /// <summary>To sum up what a person shares, or what a group talks about.</summary>
    Summarize,

    /// <summary>To read a person's own feed, and to learn from its posts.</summary>
    Sync,
}
