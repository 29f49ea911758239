using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>More people can read a group than before, by a change of its permissions: a new epoch begins. The same delivery twice
/// begins one. Where <see cref="SeenGroup.Readers"/> are told, and no more than were noted for the group before, nothing
/// happened: the adapter tells what may have widened, also where it does not know how it was.</summary>
public sealed record ReadersWidened : IncomingEvent
{
    /// <summary>The group, as it is now.</summary>
    public required SeenGroup Group { get; init; }
}
