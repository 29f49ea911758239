using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands;

/// <summary>Does in ordinary words what the commands do: "forget that", "this is private", "puedes compartir esto".</summary>
internal sealed class PrivacyPhrases(ITranscript transcript, CommandRouter commands, ForgetCommand forget)
{
    /// <summary>What a request leads to.</summary>
    /// <param name="call">Who asks, and where.</param>
    /// <param name="intent">What the message asks.</param>
    /// <param name="stored">The message itself, where it says something besides and was stored; null otherwise.</param>
    /// <param name="repliedTo">The message it replies to; null for none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<CommandResult> RunAsync(
        CommandCall call,
        PrivacyIntent intent,
        MessageId? stored,
        PlatformMessageId? repliedTo,
        CancellationToken cancellationToken)
    {
        IntentBinding binding;
        switch (intent)
        {
            case PrivacyIntent.ForgetAll:
                return await commands.RunAsync(call with { Name = ForgetCommand.Name, Argument = "all" }, cancellationToken);
            case PrivacyIntent.ForgetTopic topic:
                return await commands.RunAsync(call with { Name = ForgetCommand.Name, Argument = topic.Topic }, cancellationToken);
            case PrivacyIntent.ExplainLast:
                return await commands.RunAsync(call with { Name = WhyCommand.Name, Argument = "" }, cancellationToken);
            case PrivacyIntent.ForgetLast last:
                binding = last.Binding;
                break;
            case PrivacyIntent.AllowSharing allow:
                binding = allow.Binding;
                break;
            case PrivacyIntent.MarkPrivate mark:
                binding = mark.Binding;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(intent));
        }

        MessageId? meant = binding == IntentBinding.ThisMessage
            ? stored
            : await transcript.FindMeantAsync(call.Subject, call.Conversation, repliedTo, stored, cancellationToken);
        return (meant, intent) switch
        {
            (null, _) => CommandResult.Whisper(call, PrivacyCommand.Name, new CommandReply(call.Texts.Privacy.NothingMeant)),
            ({ } message, PrivacyIntent.ForgetLast { IsGuess: true }) =>
                await forget.AskAsync(call, [message], cancellationToken),
            ({ } message, PrivacyIntent.ForgetLast) => ForgetCommand.ForgetSoftly(call, message),
            ({ } message, PrivacyIntent.MarkPrivate) => MarkPrivate(call, message),
            ({ } message, _) => AskToAllow(call, message),
        };
    }

    /// <summary>Asks whether a message may be used elsewhere: what a phrase seems to allow takes a button.</summary>
    private static CommandResult AskToAllow(CommandCall call, MessageId message) => CommandResult.Whisper(
        call,
        PrivacyCommand.Name,
        new CommandReply(call.Texts.Privacy.AllowQuestion)
        {
            Buttons =
            [
                [
                    new CommandButton(call.Texts.Privacy.AllowButton, PrivacyCommand.AllowAction, message.ToString()),
                    new CommandButton(call.Texts.Privacy.DoNotAllowButton, PrivacyCommand.RefuseAction),
                ],
            ],
        });

    private static CommandResult MarkPrivate(CommandCall call, MessageId message) =>
        CommandResult.Whisper(call, PrivacyCommand.Name, new CommandReply(call.Texts.Privacy.MarkedPrivate)
        {
            Buttons = [[new CommandButton(call.Texts.Privacy.UndoButton, PrivacyCommand.RestoreAction, message.ToString())]],
        }) with
        {
            Effects =
            [
                new TurnEffect.ChangeScope(call.Subject, new ScopeSelection.Messages([message]), PrivacyScope.Private),
            ],
        };
}
