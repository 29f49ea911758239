using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>More people can read a group than before, by a change of its permissions: a new epoch begins. The same delivery twice
/// begins one.</summary>
public sealed record ReadersWidened : IncomingEvent
{
    /// <summary>The group, as it is now.</summary>
    public required SeenGroup Group { get; init; }
}
