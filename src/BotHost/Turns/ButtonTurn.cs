using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles a pressed button: only the person it was shown for may press it, and once.</summary>
internal sealed class ButtonTurn(
    SceneResolver scenes, ITurnStore store, CommandRouter commands, ReplyComposer composer, TurnCommitter committer)
{
    /// <summary>Handles one press.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, ButtonPressed press, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, press, cancellationToken);
        ButtonLookup lookup = await FindAsync(scene, press, cancellationToken);
        IReplyTexts texts = ReplyTexts.For(scene.Language);

        // At once, before any work: the presser's client shows a wait until then.
        await scene.Adapter.AcknowledgeAsync(
            press,
            lookup switch
            {
                ButtonLookup.Live => null,
                ButtonLookup.NotYours => texts.ButtonNotYours,
                _ => texts.ButtonStale,
            },
            cancellationToken);
        await committer.CommitAsync(token => ComputeAsync(scene, press, token), cancellationToken);
    }

    /// <summary>Looks the button up anew each time: a second press that was quicker leaves nothing to do.</summary>
    private async ValueTask<TurnCommit> ComputeAsync(TurnScene scene, ButtonPressed press, CancellationToken cancellationToken)
    {
        if (await FindAsync(scene, press, cancellationToken) is not ButtonLookup.Live live)
        {
            return scene.End();
        }

        CommandResult result = await commands.PressAsync(
            CommandCall.From(scene, press), live.Action, live.Argument, cancellationToken);
        TurnCommit commit = composer.Compose(scene, result, press);
        return commit with { Effects = [new TurnEffect.UseButton(press.Token), .. commit.Effects] };
    }

    private ValueTask<ButtonLookup> FindAsync(TurnScene scene, ButtonPressed press, CancellationToken cancellationToken) =>
        store.FindButtonAsync(press.Token, press.Conversation, scene.Subject, cancellationToken);
}
