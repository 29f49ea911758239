namespace Confidant.Identity;

/// <summary>What the search for an address's name found.</summary>
public abstract record NameFinding
{
    private NameFinding()
    {
    }

    /// <summary>The address names itself so, and the name leads back to it.</summary>
    /// <param name="Name">The name.</param>
    public sealed record Named(EnsName Name) : NameFinding;

    /// <summary>It has none that leads back to it.</summary>
    public sealed record Nameless : NameFinding;

    /// <summary>It names itself in a way that is not known here (<see cref="EnsName"/>).</summary>
    public sealed record Unsupported : NameFinding;

    /// <summary>Not known for now. Never to be taken for none.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Unknown(ChainProblem Problem) : NameFinding;
}
