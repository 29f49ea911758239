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

    /// <summary>Notes that a bot account was added to a group or removed from it. To every agent that spoke there through this
    /// account and through no other that is still there, a group that is left is unreadable at once, and one that is joined again
    /// begins a new epoch.</summary>
    /// <param name="seen">The group.</param>
    /// <param name="agent">The agent that answers through the account there.</param>
    /// <param name="account">The account.</param>
    /// <param name="isMember">Whether it is in the group now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ChangeGroupMembershipAsync(
        SeenGroup seen, AgentId agent, BotAccountId account, bool isMember, CancellationToken cancellationToken);

    /// <summary>Notes that an agent is in a group through a bot account. For one whose account was removed earlier and that now
    /// comes through another, the group begins a new epoch.</summary>
    /// <returns>The group as the agent knows it now.</returns>
    ValueTask<GroupContext> NoteAgentAsync(
        GroupContext group, BotAccountId account, CancellationToken cancellationToken);

    /// <summary>Notes that a person belongs to a group, or no longer does. What they said there stays with the group and, for
    /// themselves, in their own list; what others said about them there is shown to them only while they belong to it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="user">The person.</param>
    /// <param name="isMember">Whether they belong to it.</param>
    /// <param name="at">When that was seen; news older than what is known changes nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask NoteMemberAsync(
        GroupId group, UserId user, bool isMember, DateTimeOffset at, CancellationToken cancellationToken);
}
