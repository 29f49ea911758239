namespace Confidant.Properties;

/// <summary>Where people talk with an agent: a private chat each, or a group.</summary>
/// <param name="Agent">The agent that listens.</param>
/// <param name="Group">The group; null for the private chats.</param>
internal sealed record Place(int Agent, int? Group)
{
    /// <summary>All of them: the first agent in private, in two groups and in a channel that may speak for it, the second in private
    /// and in one group.</summary>
    public static readonly IReadOnlyList<Place> All =
        [new(0, null), new(0, 0), new(0, 1), new(1, null), new(1, 2), new(0, 3) { Announces = true }];

    /// <summary>Where posts stand: no agent hears them more than another.</summary>
    public static readonly Place Feeds = new(-1, null);

    /// <summary>Whether it is a channel where people announce things.</summary>
    public bool Announces { get; init; }
}
