namespace Confidant.Identity;

/// <summary>What the search for a name's address found.</summary>
public abstract record AddressFinding
{
    private AddressFinding()
    {
    }

    /// <summary>The name leads there.</summary>
    /// <param name="Address">The address.</param>
    public sealed record Found(EthereumAddress Address) : AddressFinding;

    /// <summary>The name leads nowhere, or only by a way that plain calls cannot go (wildcards, off-chain names).</summary>
    public sealed record Nowhere : AddressFinding;

    /// <summary>Not known for now. Never to be taken for nowhere.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Unknown(ChainProblem Problem) : AddressFinding;
}
