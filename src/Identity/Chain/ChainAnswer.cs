namespace Confidant.Identity;

/// <summary>What came of asking a chain.</summary>
public abstract record ChainAnswer
{
    private ChainAnswer()
    {
    }

    /// <summary>The chain answered.</summary>
    /// <param name="Data">The bytes as they came; what they mean is still to be checked.</param>
    public sealed record Returned(ReadOnlyMemory<byte> Data) : ChainAnswer;

    /// <summary>The contract gave up. That is an answer, too.</summary>
    public sealed record Reverted : ChainAnswer;

    /// <summary>Nothing is known: asking later may help.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Unavailable(ChainProblem Problem) : ChainAnswer;
}
