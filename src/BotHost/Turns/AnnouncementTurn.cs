using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles what is posted in a channel that holds no conversation: nobody is ever answered there.</summary>
internal sealed class AnnouncementTurn(AnnouncementKeeper keeper, TurnCommitter committer)
{
    /// <summary>Whether a message is such a post, or the edit of one.</summary>
    public static bool Handles(IncomingMessage message) =>
        message is { Chat: ChatKind.Public, Group.IsAnnouncements: true };

    /// <summary>Handles one post. Handled again, it changes nothing.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, IncomingMessage post, CancellationToken cancellationToken)
    {
        await (post.IsEdit
            ? keeper.ReviseAsync(entry.ReceivedAt, post, cancellationToken)
            : keeper.KeepAsync(entry.ReceivedAt, post, cancellationToken));
        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }
}
