namespace Confidant.Identity;

/// <summary>How sure a claim is. That is not its proof: what somebody says of themselves is likely, and unproven.</summary>
public enum ClaimConfidence
{
    /// <summary>A display name is the same. It is never kept as a claim.</summary>
    Low = 1,

    /// <summary>A description names it.</summary>
    Medium = 2,

    /// <summary>The person says so, or a chain does of their wallet.</summary>
    High = 3,

    /// <summary>A wallet signed it.</summary>
    VeryHigh = 4,
}
