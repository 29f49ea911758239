namespace Confidant.Identity;

/// <summary>What made somebody propose that two profiles are one person. None of them links by itself.</summary>
public enum LinkMethod
{
    /// <summary>A code that was shown to one account and entered on the other.</summary>
    Code = 1,

    /// <summary>A signature of a wallet that the other profile had proved before.</summary>
    Wallet = 2,
}
