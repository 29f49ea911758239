using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>People left a place that holds many groups, such as a Discord server, and with it each of them. Its conversation names
/// the place, where nobody talks. Those who come back are noticed when they speak.</summary>
public sealed record PlaceMembersLeft : IncomingEvent
{
    /// <summary>The place.</summary>
    public required GroupKey Place { get; init; }

    /// <summary>Who left; never a bot.</summary>
    public required IReadOnlyList<SeenAccount> Members { get; init; }
}
