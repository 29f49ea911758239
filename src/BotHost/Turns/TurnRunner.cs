using Confidant.Adapters;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles one accepted event from its words to its commit.</summary>
internal sealed class TurnRunner(
    MessageTurn messages, EditTurn edits, DeletionTurn deletions, ButtonTurn buttons, GroupTurn groups, AnnouncementTurn announcements,
    PassingTurn passing)
{
    /// <summary>Ends with the event committed, or throws: then nothing was changed that a second try would repeat.</summary>
    public Task RunAsync(InboxEntry entry, Lease lease, CancellationToken cancellationToken) =>
        entry.Payload.IsEmpty
            ? passing.RunAsync(entry, lease, cancellationToken)
            : RunDecodedAsync(entry, lease, cancellationToken);

    private Task RunDecodedAsync(InboxEntry entry, Lease lease, CancellationToken cancellationToken) =>
        PayloadCodec.DecodeIncoming(entry.Payload.Span) switch
        {
            IncomingMessage post when AnnouncementTurn.Handles(post) => announcements.RunAsync(entry, lease, post, cancellationToken),
            IncomingMessage { IsEdit: true } edit => edits.RunAsync(entry, lease, edit, cancellationToken),
            IncomingMessage message => messages.RunAsync(entry, lease, message, cancellationToken),
            MessagesDeleted deleted => deletions.RunAsync(entry, lease, deleted, cancellationToken),
            ThreadDeleted deleted => deletions.RunAsync(entry, lease, deleted, cancellationToken),
            ButtonPressed press => buttons.RunAsync(entry, lease, press, cancellationToken),
            GroupMigrated migrated => groups.RunAsync(entry, lease, migrated, cancellationToken),
            BotMembershipChanged changed => groups.RunAsync(entry, lease, changed, cancellationToken),
            MemberChanged changed => groups.RunAsync(entry, lease, changed, cancellationToken),
            ReadersWidened widened => groups.RunAsync(entry, lease, widened, cancellationToken),
            BotPlaceChanged changed => groups.RunAsync(entry, lease, changed, cancellationToken),
            PlaceMembersLeft left => groups.RunAsync(entry, lease, left, cancellationToken),
            var other => throw new InvalidOperationException($"No turn handles {other.GetType().Name}."),
        };
}
