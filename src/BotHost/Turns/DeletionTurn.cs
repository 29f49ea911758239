using Confidant.Adapters;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Lets what is remembered of messages go with them, when their platform deletes them. Nobody is told: whoever deleted
/// them sees it.</summary>
internal sealed class DeletionTurn(ITranscript transcript, TurnCommitter committer)
{
    /// <summary>Handles one deletion. Handled again, it finds nothing left to do.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, MessagesDeleted deleted, CancellationToken cancellationToken)
    {
        await transcript.RemoveAsync(
            [.. deleted.Messages.Select(number => MessageSource.In(deleted.Conversation, number))],
            cancellationToken);
        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }

    /// <summary>Handles the deletion of a thread. Whatever was said in it before was handled before: it is the same conversation.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, ThreadDeleted deleted, CancellationToken cancellationToken)
    {
        await transcript.RemoveThreadAsync(deleted.Conversation, cancellationToken);
        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }
}
