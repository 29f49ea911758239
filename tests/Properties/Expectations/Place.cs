namespace Confidant.Properties;

/// <summary>Where people talk with an agent: a private chat each, or a group.</summary>
/// <param name="Agent">The agent that listens.</param>
/// <param name="Group">The group; null for the private chats.</param>
internal sealed record Place(int Agent, int? Group)
{
    /// <summary>All of them: the first agent in private and in two groups, the second in private and in one.</summary>
    public static readonly IReadOnlyList<Place> All = [new(0, null), new(0, 0), new(0, 1), new(1, null), new(1, 2)];
}
