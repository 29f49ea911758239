using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Which sessions to list, the latest first.</summary>
/// <param name="Offset">How many to pass over.</param>
/// <param name="Limit">How many to return at the most, from 1 to 100.</param>
public sealed record SessionFilter(int Offset, int Limit)
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
}
