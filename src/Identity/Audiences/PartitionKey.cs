namespace Confidant.Identity;

/// <summary>Names a partition: what is read, indexed and ranked together.</summary>
/// <param name="Kind">The kind of room.</param>
/// <param name="Agent">The agent whose memory it is; <see cref="AgentId.Any"/> for a person's own context.</param>
/// <param name="Owner">The user's id (direct, shared, sealed), the group's (group) or the agent's (broadcast).</param>
/// <param name="Epoch">The group's epoch; 0 for the other kinds.</param>
public readonly record struct PartitionKey(PartitionKind Kind, AgentId Agent, Guid Owner, int Epoch)
{
    /// <summary>The partition of a person's private chats.</summary>
    public static PartitionKey Direct(AgentId agent, UserId user) => new(PartitionKind.Direct, agent, user.Value, 0);

    /// <summary>The partition of what a person shares.</summary>
    public static PartitionKey Shared(AgentId agent, UserId user) => new(PartitionKind.Shared, agent, user.Value, 0);

    /// <summary>The partition of one epoch of a group.</summary>
    public static PartitionKey ForGroup(AgentId agent, GroupId group, int epoch) =>
        new(PartitionKind.Group, agent, group.Value, epoch);

    /// <summary>The partition of what a person took back from groups.</summary>
    public static PartitionKey Sealed(AgentId agent, UserId user) => new(PartitionKind.Sealed, agent, user.Value, 0);

    /// <summary>The partition of what is announced for an agent.</summary>
    public static PartitionKey Broadcast(AgentId agent) => new(PartitionKind.Broadcast, agent, agent.Value, 0);

    /// <summary>The stored form: kind, agent, owner, epoch.</summary>
    public override string ToString() => $"{Kind}:{Agent.Value:N}:{Owner:N}:{Epoch}";
}
