using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Follows what happens to a group: it moves, the bot joins it, the bot leaves it.</summary>
internal sealed class GroupTurn(IProfileStore profiles, TurnCommitter committer)
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
        if (changed.Group is { } group)
        {
            await profiles.ChangeGroupMembershipAsync(group, Agent.Default.Id, changed.IsMember, cancellationToken);
        }

        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }
}
