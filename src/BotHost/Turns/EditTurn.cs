using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Lets an edited message correct what was remembered, who may read it where the new words say so, and what it says is its
/// author's. An edit is not answered; its author alone is told what is newly noted.</summary>
internal sealed class EditTurn(
    SceneResolver scenes,
    PrivacyRequests requests,
    HintTurn hints,
    MediaTurn media,
    MessageKeeper keeper,
    ITranscript transcript,
    TurnCommitter committer)
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

        DetectedIntents asked = await requests.DetectAsync(scene, edit, cancellationToken);
        PrivacyIntent? request = asked.Privacy;
        if (MessageKeeper.MayStore(scene, edit) && media.MayRead(edit, request))
        {
            edit = await media.ReadAsync(scene, edit, cancellationToken);
            scene = SceneResolver.Hear(scene, edit.BareText);
        }

        bool hasHints = asked.Hints.Count > 0 && MessageKeeper.MayStore(scene, edit);
        IReadOnlyList<IdentityClaim> before = hasHints ? await hints.ListAsync(scene, cancellationToken) : [];
        await keeper.ReviseAsync(scene, edit, PrivacyRequests.MarksItself(request), cancellationToken);
        if (!hasHints
            || await transcript.FindOwnAsync(scene.Subject, MessageKeeper.SourceOf(edit), cancellationToken) is not { } said)
        {
            await committer.CommitNothingAsync(scene, cancellationToken);
            return;
        }

        await committer.CommitAsync(token => hints.ReviseAsync(scene, edit, asked.Hints, said, before, token), cancellationToken);
    }
}
