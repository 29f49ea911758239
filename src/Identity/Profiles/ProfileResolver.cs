namespace Confidant.Identity;

/// <summary>Tells who speaks and where: profiles and groups, created on first sight.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class ProfileResolver(IProfileStore store)
{
    /// <summary>The profile of the account that speaks.</summary>
    public ValueTask<UserProfile> ResolveAsync(SeenAccount seen, Agent agent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return store.ResolveProfileAsync(seen, agent.Id, cancellationToken);
    }

    /// <summary>The context of the group that is spoken in.</summary>
    /// <param name="seen">The group.</param>
    /// <param name="account">The bot account that hears it.</param>
    /// <param name="agent">The agent that answers through the account there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<GroupContext> ResolveGroupAsync(
        SeenGroup seen, BotAccountId account, Agent agent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        GroupContext group = await store.ResolveGroupAsync(seen, agent.Id, cancellationToken).ConfigureAwait(false);
        return await store.NoteAgentAsync(group, account, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that somebody belongs to a group because they speak there.</summary>
    /// <param name="group">The group.</param>
    /// <param name="speaker">Who speaks.</param>
    /// <param name="at">When they did.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask NoteSpeakerAsync(
        GroupContext group, UserProfile speaker, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(speaker);
        return store.NoteMemberAsync(group.Id, speaker.Id, isMember: true, at, cancellationToken);
    }

    /// <summary>Notes that an account joined a group or left it. One that leaves and was never seen stays unknown.</summary>
    public async ValueTask NoteMemberAsync(
        GroupContext group,
        SeenAccount member,
        bool isMember,
        DateTimeOffset at,
        Agent agent,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(member);
        UserProfile? profile = isMember
            ? await ResolveAsync(member, agent, cancellationToken).ConfigureAwait(false)
            : await store.FindProfileAsync(member.Account, cancellationToken).ConfigureAwait(false);
        if (profile is not null)
        {
            await store.NoteMemberAsync(group.Id, profile.Id, isMember, at, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes that an account left a place with all its groups. One that was never seen stays unknown.</summary>
    public async ValueTask NotePlaceLeftAsync(
        GroupKey place, SeenAccount member, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (await store.FindProfileAsync(member.Account, cancellationToken).ConfigureAwait(false) is { } profile)
        {
            await store.NotePlaceLeftAsync(place, profile.Id, at, cancellationToken).ConfigureAwait(false);
        }
    }
}
