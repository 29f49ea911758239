namespace Confidant.Identity;

/// <summary>An agent as the operator's configuration has it.</summary>
/// <param name="Agent">Its settings. The id counts only where the operator has no agent of that name yet.</param>
/// <param name="Places">Where it is bound.</param>
public sealed record ConfiguredAgent(Agent Agent, IReadOnlyList<AgentPlace> Places)
{
    /// <summary>The channels that speak for it.</summary>
    public IReadOnlyList<GroupKey> Announcements { get; init; } = [];
}
