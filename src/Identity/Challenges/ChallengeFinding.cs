namespace Confidant.Identity;

/// <summary>What the check of an answer to a challenge found.</summary>
public abstract record ChallengeFinding
{
    private ChallengeFinding()
    {
    }

    /// <summary>The wallet signed this very text in time.</summary>
    /// <param name="IsContract">Whether a contract says so.</param>
    public sealed record Proved(bool IsContract) : ChallengeFinding;

    /// <summary>It proves nothing.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Refused(ChallengeProblem Problem) : ChallengeFinding;

    /// <summary>Not known for now: the chain gave no answer. The challenge is neither answered nor used up.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Unknown(ChainProblem Problem) : ChallengeFinding;
}
