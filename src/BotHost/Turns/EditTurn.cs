using Confidant.Adapters;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Lets an edited message correct what was remembered. An edit is not answered.</summary>
internal sealed class EditTurn(SceneResolver scenes, MessageKeeper keeper, TurnCommitter committer)
{
    /// <summary>Handles one edit.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, IncomingMessage edit, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, edit, cancellationToken);
        await keeper.ReviseAsync(scene, edit, cancellationToken);
        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }
}
