namespace Confidant.Identity;

/// <summary>What proves a claim. Only a proven one is at most one person's.</summary>
public enum ClaimProof
{
    /// <summary>Nothing: anybody may say the same.</summary>
    None = 0,

    /// <summary>A signature by the wallet's own key.</summary>
    Signature = 1,

    /// <summary>A signature that the wallet's contract approved.</summary>
    Contract = 2,

    /// <summary>What a chain says of a proven wallet.</summary>
    OnChain = 3,
}
