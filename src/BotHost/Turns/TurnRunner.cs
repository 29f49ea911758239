using Confidant.Adapters;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles one accepted event from its words to its commit.</summary>
internal sealed class TurnRunner(
    MessageTurn messages, EditTurn edits, DeletionTurn deletions, ButtonTurn buttons, GroupTurn groups, AnnouncementTurn announcements,
    PassingTurn passing, WalletTurn wallets, FeedTurn feeds)
{
    /// <summary>Ends with the parts of an album committed together, or throws like any turn.</summary>
    public Task RunAsync(Utterance album, Lease lease, CancellationToken cancellationToken) =>
        messages.RunAsync(album, lease, cancellationToken);

    /// <summary>Ends what was said in passing, of which the store holds no words.</summary>
    public Task RunAsync(InboxEntry entry, Lease lease, CancellationToken cancellationToken) =>
        passing.RunAsync(entry, lease, cancellationToken);

    /// <summary>Ends with the event committed, or throws: then nothing was changed that a second try would repeat.</summary>
    public Task RunAsync(InboxEntry entry, IncomingEvent incoming, Lease lease, CancellationToken cancellationToken) =>
        incoming switch
        {
            IncomingMessage post when AnnouncementTurn.Handles(post) => announcements.RunAsync(entry, lease, post, cancellationToken),
            IncomingMessage { IsEdit: true } edit => edits.RunAsync(entry, lease, edit, cancellationToken),
            IncomingMessage message => messages.RunAsync(new Utterance(entry, message), lease, cancellationToken),
            MessagesDeleted deleted => deletions.RunAsync(entry, lease, deleted, cancellationToken),
            ThreadDeleted deleted => deletions.RunAsync(entry, lease, deleted, cancellationToken),
            ButtonPressed press => buttons.RunAsync(entry, lease, press, cancellationToken),
            GroupMigrated migrated => groups.RunAsync(entry, lease, migrated, cancellationToken),
            BotMembershipChanged changed => groups.RunAsync(entry, lease, changed, cancellationToken),
            MemberChanged changed => groups.RunAsync(entry, lease, changed, cancellationToken),
            ReadersWidened widened => groups.RunAsync(entry, lease, widened, cancellationToken),
            BotPlaceChanged changed => groups.RunAsync(entry, lease, changed, cancellationToken),
            PlaceMembersLeft left => groups.RunAsync(entry, lease, left, cancellationToken),
            ChallengeAnswered answered => wallets.RunAsync(entry, lease, answered, cancellationToken),
            WalletNamed named => wallets.RunAsync(entry, lease, named, cancellationToken),
            SyncEnded ended => feeds.RunAsync(entry, lease, ended, cancellationToken),
            FeedSignedIn signedIn => feeds.RunAsync(entry, lease, signedIn, cancellationToken),
            var other => throw new InvalidOperationException($"No turn handles {other.GetType().Name}."),
        };
}
