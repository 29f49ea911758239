using System.Collections.Immutable;

namespace Confidant.Properties;

/// <summary>A group as it should be known.</summary>
internal sealed record GroupState(int Epoch = 1, bool IsPublic = false, bool IsActive = true, DateTimeOffset? LeftAt = null)
{
    /// <summary>How long its words are kept; null for ever.</summary>
    public int? RetentionDays { get; init; } = 90;

    /// <summary>Whether the configuration lets it speak for the agent; of a channel only.</summary>
    public bool Speaks { get; init; } = true;

    /// <summary>What it announced until then is heard no more; null where it never stopped.</summary>
    public DateTimeOffset? SilentUntil { get; init; }

    /// <summary>Who belongs to it.</summary>
    public ImmutableHashSet<int> Members { get; init; } = [0, 1, 2];
}
