using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles what a person says: a command, something to answer, or something to remember only.</summary>
internal sealed class MessageTurn(
    SceneResolver scenes,
    GroupVoice voice,
    MessageKeeper keeper,
    AnnouncementKeeper announcements,
    CommandRouter commands,
    WalletTurn wallets,
    AnswerTurn answers,
    FeedTurn feeds,
    PrivacyRequests requests,
    PrivacyPhrases phrases,
    HintTurn hints,
    NamesakeQuestion namesakes,
    MediaTurn media,
    Conversation conversation,
    ReplyComposer composer,
    TurnCommitter committer)
{
    /// <summary>Handles one message, or one album.</summary>
    public async Task RunAsync(Utterance said, Lease lease, CancellationToken cancellationToken)
    {
        IncomingMessage message = said.Message;
        TurnScene scene = await scenes.ResolveAsync(said.Entry, lease, message, cancellationToken) with { Together = said.Others };
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
            await KeepAsync(scene, said, isMarkedPrivate: false, cancellationToken);
            await committer.CommitAsync(
                async token => composer.Compose(
                    scene,
                    ProgramLimits.Present(scene, message, await commands.RunAsync(CommandCall.From(scene, message), token)),
                    message),
                cancellationToken);
            return;
        }

        if (await wallets.TryRunAsync(scene, message, cancellationToken)
            || await answers.TryRunAsync(scene, message, cancellationToken)
            || await feeds.TryRunAsync(scene, message, cancellationToken))
        {
            return;
        }

        // First, so that the agent that answers here has it as an announcement too, if the channel speaks for it.
        foreach (UtterancePart part in said.Parts)
        {
            await announcements.KeepAsync(scene with { Entry = part.Entry }, part.Message, cancellationToken);
        }

        DetectedIntents asked = await requests.DetectAsync(scene, message, cancellationToken);
        PrivacyIntent? intent = asked.Privacy;
        if (media.MayRead(said.Message, intent) && (decision != ReplyDecision.Ignore || MessageKeeper.MayStore(scene, message)))
        {
            said = await media.ReadAsync(scene, said, decision != ReplyDecision.Ignore, cancellationToken);
            message = said.Message;
            scene = SceneResolver.Hear(scene, message.BareText);
            intent ??= await media.FindSpokenAsync(scene, message, cancellationToken);
        }

        IReadOnlyList<MessageId>? kept = intent is { StandsAlone: true }
            ? []
            : await KeepAsync(scene, said, PrivacyRequests.MarksItself(intent), cancellationToken);
        if (kept is not { } stored || decision == ReplyDecision.Ignore || (said.IsLate && intent is null && !SpeaksForItself(message)))
        {
            await committer.CommitAsync(
                token => hints.AddAsync(scene, message, asked.Hints, kept ?? [], scene.End(), token), cancellationToken);
            return;
        }

        if (message.BareText.Length == 0 && !media.CanTalkAbout(message))
        {
            await committer.CommitAsync(
                _ => ValueTask.FromResult(composer.Compose(scene, AnswerWithoutWords(scene, message), message)), cancellationToken);
            return;
        }

        if (message.Program is { Purpose: ProgramPurpose.Note })
        {
            await committer.CommitAsync(
                _ => ValueTask.FromResult(composer.Compose(scene, ProgramLimits.Confirm(scene, stored.Count > 0), message)),
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
                async token =>
                {
                    CommandResult done = await phrases.RunAsync(
                        call, intent, stored is [MessageId its, ..] ? its : null, message.ReplyTo, token);
                    return await hints.AddAsync(
                        scene, message, asked.Hints, stored, composer.Compose(scene, done, message), token);
                },
                cancellationToken);
            return;
        }

        await conversation.AnswerAsync(
            scene,
            message,
            stored,
            decision == ReplyDecision.ConverseIfKnown,
            async (commit, token) => await namesakes.AddAsync(
                scene, message, await hints.AddAsync(scene, message, asked.Hints, stored, commit, token), token),
            cancellationToken);
    }

    /// <summary>Stores what may be stored.</summary>
    /// <returns>The ids of the parts, that of the one that is answered first; null where its author forgot one before it came to be
    /// handled: then there is nothing to answer.</returns>
    private async ValueTask<IReadOnlyList<MessageId>?> KeepAsync(
        TurnScene scene, Utterance said, bool isMarkedPrivate, CancellationToken cancellationToken)
    {
        List<MessageId>? kept = [];
        foreach (UtterancePart part in said.Parts.Where(part => MessageKeeper.MayStore(scene, part.Message)))
        {
            AppendOutcome outcome = await keeper.KeepAsync(
                scene with { Entry = part.Entry }, part.Message, isMarkedPrivate, cancellationToken);
            MessageId? id = outcome switch
            {
                AppendOutcome.Appended appended => appended.Message,
                AppendOutcome.AlreadyThere there => there.Message,
                _ => null,
            };
            if (id is { } stored)
            {
                kept?.Insert(part.Entry.Id == said.Entry.Id ? 0 : kept.Count, stored);
            }
            else
            {
                kept = null;
            }
        }

        return kept;
    }

    /// <summary>Whether a part that comes after its album was answered asks for an answer of its own: by a mention. All parts of an
    /// album reply to what it replies to.</summary>
    private static bool SpeaksForItself(IncomingMessage late) =>
        late is { Chat: ChatKind.Group, IsAddressedToBot: true, ReplyTo: null, Text.Length: > 0 };

    /// <summary>A picture without a caption cannot be read; a bare mention asks what this is.</summary>
    private static CommandResult AnswerWithoutWords(TurnScene scene, IncomingMessage message)
    {
        IReplyTexts texts = ReplyTexts.For(scene.Language);
        return CommandResult.Say(
            message.Media.Count > 0 ? texts.OnlyWords : scene.Chat == ChatKind.Private ? texts.Welcome : texts.WelcomeGroup);
    }
}
