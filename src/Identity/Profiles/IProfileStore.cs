namespace Confidant.Identity;

/// <summary>Keeps people and groups. Every member is one whole transaction.</summary>
public interface IProfileStore
{
    /// <summary>Finds, in one look, all that a message needs to know of its speaker, its group and its agent. Null where anything of
    /// it is new or has changed: then each is resolved by itself.</summary>
    ValueTask<KnownScene?> FindSceneAsync(SeenScene seen, CancellationToken cancellationToken);

    /// <summary>Finds the profile of an account, or creates it on first sight; keeps name, handle and last activity current.</summary>
    ValueTask<UserProfile> ResolveProfileAsync(SeenAccount seen, AgentId agent, CancellationToken cancellationToken);

    /// <summary>Finds the profile of an account; null where it was never seen.</summary>
    ValueTask<UserProfile?> FindProfileAsync(PlatformUserId account, CancellationToken cancellationToken);

    /// <summary>Finds the context of a group for an agent, or creates it on first sight, with its parent's settings; keeps what is
    /// seen of it current. A group that is public now and was not before, or that somebody can read who could not before, begins a
    /// new epoch for every agent. One that is one audience with a wider group gives that group's context: see
    /// <see cref="GroupContext.Reach"/>.</summary>
    ValueTask<GroupContext> ResolveGroupAsync(SeenGroup seen, AgentId agent, CancellationToken cancellationToken);

    /// <summary>Finds the context of a group for an agent; null where the agent was never in it.</summary>
    ValueTask<GroupContext?> FindGroupAsync(GroupKey group, AgentId agent, CancellationToken cancellationToken);

    /// <summary>A group as it is in a topic of it: with what its admins set for that topic. Null is no topic.</summary>
    ValueTask<GroupContext> ReadTopicAsync(GroupContext group, ThreadId? topic, CancellationToken cancellationToken);

    /// <summary>Gives a group a second key, after its platform moved it: settings, memories and everything that waits follow
    /// in the same transaction. Does nothing where it was done before.</summary>
    ValueTask MigrateGroupAsync(GroupKey from, GroupKey to, CancellationToken cancellationToken);

    /// <summary>What it means that an account came to a group: a platform that gives a group another key may tell the same of it as
    /// of a new one, before it tells that the group moved.</summary>
    /// <param name="seen">The group.</param>
    /// <param name="account">The account.</param>
    /// <param name="at">When it came.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<GroupArrival> ReadArrivalAsync(
        SeenGroup seen, BotAccountId account, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notes that a bot account was added to a group or removed from it. To every agent that spoke there through this
    /// account and through no other that is still there, a group that is left is unreadable at once, and one that is joined again
    /// begins a new epoch.</summary>
    /// <param name="seen">The group.</param>
    /// <param name="agent">The agent that answers through the account there.</param>
    /// <param name="account">The account.</param>
    /// <param name="isMember">Whether it is in the group now.</param>
    /// <param name="since">When it came, where its platform tells that it was not there before: then it was away, though nobody told
    /// of that. Null where that is not told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ChangeGroupMembershipAsync(
        SeenGroup seen, AgentId agent, BotAccountId account, bool isMember, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Notes that a bot account was added to a place with many groups, or removed from it: the same as
    /// <see cref="ChangeGroupMembershipAsync"/> for each group that is known there.</summary>
    /// <param name="place">The place.</param>
    /// <param name="account">The account.</param>
    /// <param name="isMember">Whether it is there now.</param>
    /// <param name="at">When that was. An account that came, or came back, later than a group was joined, comes back to it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ChangePlaceMembershipAsync(
        GroupKey place, BotAccountId account, bool isMember, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The places of which at least one group is known through an account, in no order.</summary>
    ValueTask<IReadOnlyList<PlaceMembership>> ReadPlacesAsync(
        Platform platform, BotAccountId account, CancellationToken cancellationToken);

    /// <summary>The chats of groups that an account is in, some twice where a group has had another key; always in the same order.</summary>
    ValueTask<IReadOnlyList<ChatId>> ReadGroupsAsync(
        Platform platform, BotAccountId account, int limit, CancellationToken cancellationToken);

    /// <summary>Notes that an agent is in a group through a bot account. For one whose account was removed earlier and that now
    /// comes through another, the group begins a new epoch.</summary>
    /// <returns>The group as the agent knows it now.</returns>
    ValueTask<GroupContext> NoteAgentAsync(
        GroupContext group, BotAccountId account, CancellationToken cancellationToken);

    /// <summary>The channel as each agent knows it that it speaks for, which is in it through an account from now on; none where it
    /// speaks for nobody. Whatever one audience it is with others, each is the channel by itself.</summary>
    /// <param name="seen">The channel.</param>
    /// <param name="account">The account that hears it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<GroupContext>> ResolveAnnouncedAsync(
        SeenGroup seen, BotAccountId account, CancellationToken cancellationToken);

    /// <summary>The bot accounts through which a group's agent is in it, always in the same order.</summary>
    ValueTask<IReadOnlyList<BotAccountId>> ReadAccountsAsync(GroupContext group, CancellationToken cancellationToken);

    /// <summary>Notes that a person belongs to a group, or no longer does. What they said there stays with the group and, for
    /// themselves, in their own list; what others said about them there is shown to them only while they belong to it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="user">The person.</param>
    /// <param name="isMember">Whether they belong to it.</param>
    /// <param name="at">When that was seen; news older than what is known changes nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask NoteMemberAsync(
        GroupId group, UserId user, bool isMember, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notes that a person belongs to no group of a place any more.</summary>
    /// <param name="place">The place.</param>
    /// <param name="user">The person.</param>
    /// <param name="at">When that was seen; news older than what is known changes nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask NotePlaceLeftAsync(GroupKey place, UserId user, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The groups that the bot is in and that were not asked about for a day, or never since it came: each as a
    /// conversation with an account that is there.</summary>
    ValueTask<IReadOnlyList<ConversationKey>> FindUndescribedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Notes what a group shows of itself, and that it was asked about. Public now and not before, it begins a new epoch.</summary>
    /// <param name="group">The group.</param>
    /// <param name="description">What it shows; null where it was not told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask NoteDescriptionAsync(GroupKey group, GroupDescription? description, CancellationToken cancellationToken);
}
