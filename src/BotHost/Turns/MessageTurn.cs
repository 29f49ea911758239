using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles one message: a command, something to answer, or something to remember only.</summary>
internal sealed class MessageTurn(
    SceneResolver scenes,
    GroupVoice voice,
    MessageKeeper keeper,
    AnnouncementKeeper announcements,
    CommandRouter commands,
    AnswerTurn answers,
    PrivacyRequests requests,
    PrivacyPhrases phrases,
    Conversation conversation,
    ReplyComposer composer,
    TurnCommitter committer)
{
    /// <summary>Handles one message.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, IncomingMessage message, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, message, cancellationToken);
        if (ProgramLimits.ForbidCommand(message))
        {
            await committer.CommitAsync(
                _ => ValueTask.FromResult(composer.Compose(scene, ProgramLimits.Refuse(scene), message)), cancellationToken);
            return;
        }

        ReplyDecision decision = await voice.DecideAsync(
            scene, message, ReplyPolicy.Decide(message, scene.Group, commands.Knows), cancellationToken);
        if (decision == ReplyDecision.Command)
        {
            await committer.CommitAsync(
                async token => composer.Compose(
                    scene,
                    ProgramLimits.Present(scene, message, await commands.RunAsync(CommandCall.From(scene, message), token)),
                    message),
                cancellationToken);
            return;
        }

        if (await answers.TryRunAsync(scene, message, cancellationToken))
        {
            return;
        }

        // First, so that the agent that answers here has it as an announcement too, if the channel speaks for it.
        await announcements.KeepAsync(scene, message, cancellationToken);
        PrivacyIntent? intent = await requests.FindAsync(scene, message, cancellationToken);
        MessageId? stored = null;
        if (intent is not { StandsAlone: true } && MessageKeeper.MayStore(scene, message))
        {
            switch (await keeper.KeepAsync(scene, message, PrivacyRequests.MarksItself(intent), cancellationToken))
            {
                case AppendOutcome.Appended appended:
                    stored = appended.Message;
                    break;
                case AppendOutcome.AlreadyThere there:
                    stored = there.Message;
                    break;
                default:
                    // Its author forgot it before it came to be handled: there is nothing to answer.
                    decision = ReplyDecision.Ignore;
                    break;
            }
        }

        if (decision == ReplyDecision.Ignore)
        {
            await committer.CommitNothingAsync(entry, lease, cancellationToken);
            return;
        }

        if (message.BareText.Length == 0)
        {
            await committer.CommitAsync(
                _ => ValueTask.FromResult(composer.Compose(scene, AnswerWithoutWords(scene, message), message)), cancellationToken);
            return;
        }

        if (message.Program is { Purpose: ProgramPurpose.Note })
        {
            await committer.CommitAsync(
                _ => ValueTask.FromResult(composer.Compose(scene, ProgramLimits.Confirm(scene, stored is not null), message)),
                cancellationToken);
            return;
        }

        if (intent is not null && ProgramLimits.Forbid(message, intent))
        {
            await committer.CommitAsync(
                _ => ValueTask.FromResult(composer.Compose(scene, ProgramLimits.Refuse(scene), message)), cancellationToken);
            return;
        }

        if (intent is not null)
        {
            var call = CommandCall.From(scene, message);
            await committer.CommitAsync(
                async token => composer.Compose(
                    scene, await phrases.RunAsync(call, intent, stored, message.ReplyTo, token), message),
                cancellationToken);
            return;
        }

        await conversation.AnswerAsync(scene, message, stored, decision == ReplyDecision.ConverseIfKnown, cancellationToken);
    }

    /// <summary>A picture without a caption cannot be read; a bare mention asks what this is.</summary>
    private static CommandResult AnswerWithoutWords(TurnScene scene, IncomingMessage message)
    {
        IReplyTexts texts = ReplyTexts.For(scene.Language);
        return CommandResult.Say(
            message.Media.Count > 0 ? texts.OnlyWords : scene.Chat == ChatKind.Private ? texts.Welcome : texts.WelcomeGroup);
    }
}
