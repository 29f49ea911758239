using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Which sessions to list, the latest first.</summary>
/// <param name="Offset">How many to pass over.</param>
/// <param name="Limit">How many to return at the most, from 1 to 100.</param>
public sealed record SessionFilter(int Offset, int Limit) : IContent
{
    /// <summary>Only those begun on a platform; null for all.</summary>
    public Platform? Platform { get; init; }

    /// <summary>Only those about a platform ("TIKTOK"), whatever the case of its letters; null for all.</summary>
    public string? SubjectPlatform { get; init; }

    /// <summary>Only those of a type; null for all.</summary>
    public string? Type { get; init; }

    /// <summary>Only the one that another system knows by this id; null for all.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Only those about a video; null for all.</summary>
    public string? VideoId { get; init; }

    /// <summary>Only those in which something was said.</summary>
    public bool SpokenOnly { get; init; }

    /// <summary>Also those of the person's other profiles that let this one read their private chats.</summary>
    public bool WithLinked { get; init; }

    /// <summary>Refuses what is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative, or the limit not from 1 to 100.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limit, 100);
    }
}
