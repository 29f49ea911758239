using Confidant.Adapters;
using Confidant.BotHost.Agents;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Follows what happens to a group: it moves, the bot joins or leaves it, people join or leave it, more people
/// can read it.</summary>
internal sealed class GroupTurn(
    AgentDirectory agents, IProfileStore profiles, ProfileResolver resolver, GroupWelcome welcome, TurnCommitter committer)
{
    /// <summary>Gives a group its new key.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, GroupMigrated migrated, CancellationToken cancellationToken)
    {
        await profiles.MigrateGroupAsync(migrated.From, migrated.To, cancellationToken);
        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }

    /// <summary>Notes that the bot joined or left. In a private chat this means unblocked or blocked, and changes nothing that
    /// is remembered.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, BotMembershipChanged changed, CancellationToken cancellationToken)
    {
        if (changed is { Chat: ChatKind.Public, Group: { IsAnnouncements: true } channel })
        {
            await ChangeChannelAsync(channel, changed, cancellationToken);
        }
        else if (changed.Group is { } group)
        {
            bool isGreeted = await welcome.IsDueAsync(group, changed, cancellationToken);
            Agent agent = await agents.ResolveAsync(changed.Conversation, group, cancellationToken);
            await profiles.ChangeGroupMembershipAsync(
                group,
                agent.Id,
                changed.Conversation.Bot,
                changed.IsMember,
                changed.Arrival is null ? null : changed.At,
                cancellationToken);
            if (isGreeted)
            {
                await committer.CommitAsync(
                    token => welcome.ComposeAsync(entry, lease, group, agent, changed, token), cancellationToken);
                return;
            }
        }

        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }

    // No agent talks in a channel, so it is nobody's except those that it speaks for.
    private async ValueTask ChangeChannelAsync(SeenGroup channel, BotMembershipChanged changed, CancellationToken cancellationToken)
    {
        BotAccountId account = changed.Conversation.Bot;
        foreach (GroupContext known in await profiles.ResolveAnnouncedAsync(channel, account, cancellationToken))
        {
            await profiles.ChangeGroupMembershipAsync(channel, known.Agent, account, changed.IsMember, since: null, cancellationToken);
        }
    }

    /// <summary>Notes that people joined or left.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, MemberChanged changed, CancellationToken cancellationToken)
    {
        Agent agent = await agents.ResolveAsync(changed.Conversation, changed.Group, cancellationToken);
        GroupContext group = await resolver.ResolveGroupAsync(
            changed.Group, changed.Conversation.Bot, agent, cancellationToken);
        foreach (SeenAccount member in changed.Members)
        {
            await resolver.NoteMemberAsync(group, member, changed.IsMember, changed.At, agent, cancellationToken);
        }

        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }

    /// <summary>Notes that the bot came to a place with many groups, or was removed from it.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, BotPlaceChanged changed, CancellationToken cancellationToken)
    {
        await profiles.ChangePlaceMembershipAsync(
            changed.Place, changed.Conversation.Bot, changed.IsMember, changed.At, cancellationToken);
        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }

    /// <summary>Notes that people left a place with all its groups.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, PlaceMembersLeft left, CancellationToken cancellationToken)
    {
        foreach (SeenAccount member in left.Members)
        {
            await resolver.NotePlaceLeftAsync(left.Place, member, left.At, cancellationToken);
        }

        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }

    /// <summary>Begins a new epoch where more people can read a group. It is committed with the end of the event, so that it
    /// happens once.</summary>
    public Task RunAsync(InboxEntry entry, Lease lease, ReadersWidened widened, CancellationToken cancellationToken) =>
        committer.CommitAsync(
            _ => ValueTask.FromResult(new TurnCommit
            {
                Entry = entry.Id,
                Lease = lease,
                Effects = [new TurnEffect.WidenReaders(widened.Group, widened.DeliveryKey)],
            }),
            cancellationToken).AsTask();
}
