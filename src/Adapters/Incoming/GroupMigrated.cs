using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A group got a new id on its platform.</summary>
public sealed record GroupMigrated : IncomingEvent
{
    /// <summary>The old key.</summary>
    public required GroupKey From { get; init; }

    /// <summary>The new key.</summary>
    public required GroupKey To { get; init; }
}
