using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>People joined a group, or left it. Not every platform, and no platform always, tells.</summary>
public sealed record MemberChanged : IncomingEvent
{
    /// <summary>The group.</summary>
    public required SeenGroup Group { get; init; }

    /// <summary>Who joined or left; never a bot.</summary>
    public required IReadOnlyList<SeenAccount> Members { get; init; }

    /// <summary>Whether they belong to the group now.</summary>
    public required bool IsMember { get; init; }
}
