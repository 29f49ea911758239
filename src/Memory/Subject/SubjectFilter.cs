using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Which part of a list about a person to read.</summary>
/// <param name="Offset">How many to pass over.</param>
/// <param name="Limit">How many to return at the most, from 1 to 100.</param>
public sealed record SubjectFilter(int Offset, int Limit)
{
    /// <summary>Only what was said in one kind of place; null for all.</summary>
    public ContextType? Context { get; init; }

    /// <summary>Only what was said in one group; null for all.</summary>
    public GroupId? Group { get; init; }

    /// <summary>Only what one agent learned; null for all.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>Only what has all the stemmed terms of at least one reading of a search; empty for all.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Search { get; init; } = [];

    /// <summary>Refuses what is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative, or the limit not from 1 to 100.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limit, 100);
    }
}
