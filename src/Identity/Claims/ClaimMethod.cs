namespace Confidant.Identity;

/// <summary>How a claim came about.</summary>
public enum ClaimMethod
{
    /// <summary>The person said so.</summary>
    Declared = 1,

    /// <summary>It stood in the description of an account that they speak with or declared, and they agreed.</summary>
    Bio = 2,

    /// <summary>The wallet signed a challenge.</summary>
    Wallet = 3,

    /// <summary>A chain says that the name leads to a wallet that they proved.</summary>
    OnChain = 4,
}
