namespace Confidant.Identity;

/// <summary>What the check of an account's signature found.</summary>
public abstract record SignatureFinding
{
    private SignatureFinding()
    {
    }

    /// <summary>The account signed.</summary>
    /// <param name="IsContract">Whether a contract says so, which it may say otherwise later; else the account's own key signed.</param>
    public sealed record Proved(bool IsContract) : SignatureFinding;

    /// <summary>It did not.</summary>
    public sealed record Refused : SignatureFinding;

    /// <summary>The account's own key did not sign, and whether it is a contract that approves cannot be asked: no endpoint is configured
    /// for the chain.</summary>
    public sealed record Unsupported : SignatureFinding;

    /// <summary>Not known for now: the endpoint gave no answer. Never to be taken for a no.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Unknown(ChainProblem Problem) : SignatureFinding;
}
