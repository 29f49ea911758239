using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands;

/// <summary>/forget [topic|last|all|here]: shows what would go, and erases it when the caller confirms.</summary>
internal sealed class ForgetCommand(ISubjectStore subjects, ForgetSelections selections) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "forget";

    private const string MessageAction = "message";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.ForgetMenu, true);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IReplyTexts texts = call.Texts;
        if (argument.Length == 0)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.Forget.Usage));
        }

        if (selections.Find(argument, call.Conversation) is not { } selection)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.Forget.TooVague));
        }

        return await AskAsync(
            call, selection, new CommandButton(texts.Forget.Confirm, $"{Name}.confirm", $"{call.Conversation} {argument}"), cancellationToken);
    }

    /// <summary>Asks whether one message shall go.</summary>
    public ValueTask<CommandResult> AskAsync(CommandCall call, MessageId message, CancellationToken cancellationToken) => AskAsync(
        call,
        new ForgetSelection.Messages([message]),
        new CommandButton(call.Texts.Forget.Confirm, $"{Name}.{MessageAction}", message.ToString()),
        cancellationToken);

    private async ValueTask<CommandResult> AskAsync(
        CommandCall call, ForgetSelection selection, CommandButton confirm, CancellationToken cancellationToken)
    {
        IReplyTexts texts = call.Texts;
        ForgetPreview preview = await subjects.PreviewForgetAsync(call.Subject, selection, cancellationToken);
        return preview.Messages == 0
            ? CommandResult.Whisper(call, Name, new CommandReply(texts.Forget.NothingToForget))
            : CommandResult.Whisper(
                call,
                Name,
                new CommandReply(texts.Forget.Question(preview with { Samples = [.. preview.Samples.Select(Excerpt.Of)] }))
                {
                    Buttons = [[confirm, new CommandButton(texts.Forget.Keep, $"{Name}.cancel")]],
                    Sources = preview.Sources,
                });
    }

    /// <inheritdoc/>
    public ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        if (action == "cancel")
        {
            return ValueTask.FromResult(CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Forget.Cancelled)));
        }

        ForgetSelection selection = action == MessageAction
            ? new ForgetSelection.Messages([new MessageId(Guid.Parse(argument))])
            : ReadSelection(argument);
        CommandResult result = CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Forget.Forgotten)) with
        {
            Effects = [new TurnEffect.Forget(call.Subject, selection, ForgetReceipt.From(call).Encode())],
        };
        return ValueTask.FromResult(result);
    }

    /// <summary>The button may be pressed in the private chat though the command was typed in a group: "here" is where it was
    /// typed.</summary>
    private ForgetSelection ReadSelection(string argument)
    {
        int space = argument.IndexOf(' ', StringComparison.Ordinal);
        return selections.Find(argument[(space + 1)..], ConversationKey.Parse(argument[..space]))
            ?? throw new InvalidOperationException("A forget that was shown has become empty.");
    }
}
