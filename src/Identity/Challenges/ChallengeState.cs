namespace Confidant.Identity;

/// <summary>Whether a challenge can be answered.</summary>
public enum ChallengeState
{
    /// <summary>It waits for its answer.</summary>
    Open,

    /// <summary>It was answered.</summary>
    Used,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was answered wrongly too often.</summary>
    Exhausted,
}
