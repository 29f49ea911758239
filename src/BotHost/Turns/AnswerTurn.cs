using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Takes a reply to a question of ours as the answer: only from the person who was asked, and once. Its words are stored no
/// more than those of a command.</summary>
internal sealed class AnswerTurn(ITurnStore store, CommandRouter commands, ReplyComposer composer, TurnCommitter committer)
{
    /// <summary>Handles a message that answers a question; false where it answers none.</summary>
    public async ValueTask<bool> TryRunAsync(TurnScene scene, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message is not { ReplyTo: { } asked, IsAddressedToBot: true, Command: null, IsForwarded: false, BareText.Length: > 0, Program: null }
            || await FindAsync(scene, asked, cancellationToken) is null)
        {
            return false;
        }

        await committer.CommitAsync(token => ComputeAsync(scene, message, asked, token), cancellationToken);
        return true;
    }

    /// <summary>Looks the question up anew each time: an answer that was quicker leaves nothing to do.</summary>
    private async ValueTask<TurnCommit> ComputeAsync(
        TurnScene scene, IncomingMessage message, PlatformMessageId asked, CancellationToken cancellationToken)
    {
        if (await FindAsync(scene, asked, cancellationToken) is not { } question)
        {
            return scene.End();
        }

        CommandResult result = await commands.AnswerAsync(
            CommandCall.From(scene, message) with { Argument = message.BareText }, question.Action, question.Argument, cancellationToken);
        TurnCommit commit = composer.Compose(scene, result, message);
        return commit with { Effects = [new TurnEffect.UseButton(question.Token), .. commit.Effects] };
    }

    private ValueTask<AskedQuestion?> FindAsync(TurnScene scene, PlatformMessageId asked, CancellationToken cancellationToken) =>
        store.FindQuestionAsync(scene.Conversation, asked, scene.Subject, cancellationToken);
}
