namespace Confidant.Identity;

/// <summary>What shows that a feed's account is the person's. A declared feed never makes two profiles one.</summary>
public enum FeedProof
{
    /// <summary>They say so, by naming it or by handing over its export.</summary>
    Declared = 0,

    /// <summary>A code that was shown to them stood in a post of the account.</summary>
    PostedCode = 1,

    /// <summary>A wallet that they proved is among the account's verified addresses.</summary>
    VerifiedAddress = 2,

    /// <summary>They signed in at the platform.</summary>
    SignedIn = 3,
}
