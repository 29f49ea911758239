namespace Confidant.Identity;

/// <summary>Keeps people and groups. Every member is one whole transaction.</summary>
public interface IProfileStore
{
    /// <summary>Finds the profile of an account, or creates it on first sight; keeps name, handle and last activity current.</summary>
    ValueTask<UserProfile> ResolveProfileAsync(SeenAccount seen, AgentId agent, CancellationToken cancellationToken);

    /// <summary>Finds the profile of an account; null where it was never seen.</summary>
    ValueTask<UserProfile?> FindProfileAsync(PlatformUserId account, CancellationToken cancellationToken);

    /// <summary>Finds the context of a group for an agent, or creates it on first sight; keeps the name current.
    /// A group that is public now and was not before begins a new epoch.</summary>
    ValueTask<GroupContext> ResolveGroupAsync(SeenGroup seen, AgentId agent, CancellationToken cancellationToken);

    /// <summary>Finds the context of a group for an agent; null where the agent was never in it.</summary>
    ValueTask<GroupContext?> FindGroupAsync(GroupKey group, AgentId agent, CancellationToken cancellationToken);

    /// <summary>Gives a group a second key, after its platform moved it: settings, memories and everything that waits follow
    /// in the same transaction. Does nothing where it was done before.</summary>
    ValueTask MigrateGroupAsync(GroupKey from, GroupKey to, CancellationToken cancellationToken);

    /// <summary>Notes that the bot was added to a group or removed from it. A group that is left is unreadable at once;
    /// one that is joined again begins a new epoch.</summary>
    ValueTask ChangeGroupMembershipAsync(SeenGroup seen, AgentId agent, bool isMember, CancellationToken cancellationToken);
}
