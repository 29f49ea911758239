using Confidant.Adapters;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Lets an edited message correct what was remembered, and who may read it where the new words say so. An edit is not
/// answered.</summary>
internal sealed class EditTurn(
    SceneResolver scenes, PrivacyRequests requests, MediaTurn media, MessageKeeper keeper, TurnCommitter committer)
{
    /// <summary>Handles one edit.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, IncomingMessage edit, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, edit, cancellationToken);
        if (WalletTurn.Handles(edit))
        {
            await committer.CommitNothingAsync(scene, cancellationToken);
            return;
        }

        PrivacyIntent? request = await requests.FindAsync(scene, edit, cancellationToken);
        if (MessageKeeper.MayStore(scene, edit) && media.MayRead(edit, request))
        {
            edit = await media.ReadAsync(scene, edit, cancellationToken);
            scene = SceneResolver.Hear(scene, edit.BareText);
        }

        await keeper.ReviseAsync(scene, edit, PrivacyRequests.MarksItself(request), cancellationToken);
        await committer.CommitNothingAsync(scene, cancellationToken);
    }
}
