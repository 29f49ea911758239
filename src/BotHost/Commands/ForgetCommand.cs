using Confidant.Adapters;
using Confidant.BotHost.Commands.Feeds;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands;

/// <summary>/forget [topic|last|all|here]: shows what would go, and erases it when the caller confirms.</summary>
internal sealed class ForgetCommand(
    ISubjectStore subjects, IAgentStore agents, IClaimStore claims, LearnedPosts feeds, ForgetSelections selections) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "forget";

    /// <summary>The option for what shall go.</summary>
    public const string TopicOption = "topic";

    private const string MessageAction = "message";
    private const string UndoAction = "undo";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name,
        static texts => texts.ForgetMenu,
        true,
        Describe.Option(TopicOption, static texts => texts.ForgetTopic) with { HasSuggestions = true });

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IReplyTexts texts = call.Texts;
        if (argument.Length == 0)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.Forget.Usage)
            {
                Question = new CommandQuestion($"{Name}.{TopicOption}", "", texts.Forget.TopicPlaceholder),
            });
        }

        if (ForgetSelections.FindEntry(argument) is { } id)
        {
            return await subjects.FindAsync(call.Subject, id, cancellationToken) is { } entry
                ? await AskAsync(call, entry.Sources, cancellationToken)
                : CommandResult.Whisper(call, Name, new CommandReply(texts.Forget.NothingToForget));
        }

        if (selections.Find(argument, call.Conversation) is not { } selection)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.Forget.TooVague));
        }

        return await AskAsync(
            call, selection, new CommandButton(texts.Forget.Confirm, $"{Name}.confirm", $"{call.Conversation} {argument}"), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        RunAsync(call, call.Argument.Trim(), cancellationToken);

    /// <summary>Asks whether some messages shall go.</summary>
    public ValueTask<CommandResult> AskAsync(
        CommandCall call, IReadOnlyList<MessageId> messages, CancellationToken cancellationToken) => AskAsync(
        call,
        new ForgetSelection.Messages(messages),
        new CommandButton(call.Texts.Forget.Confirm, $"{Name}.{MessageAction}", string.Join(' ', messages)),
        cancellationToken);

    /// <summary>Forgets one message at once, as a phrase asks; a button takes it back for a while.</summary>
    public static CommandResult ForgetSoftly(CommandCall call, MessageId message) => CommandResult.Whisper(
        call,
        Name,
        new CommandReply(call.Texts.Forget.SoftlyDone)
        {
            Buttons = [[new CommandButton(call.Texts.Privacy.UndoButton, $"{Name}.{UndoAction}", message.ToString())]],
        }) with
    {
        Effects = [new TurnEffect.SoftForget(call.Subject, message)],
    };

    private async ValueTask<CommandResult> AskAsync(
        CommandCall call, ForgetSelection selection, CommandButton confirm, CancellationToken cancellationToken)
    {
        IReplyTexts texts = call.Texts;
        ForgetPreview preview = await subjects.PreviewForgetAsync(call.Subject, selection, cancellationToken);
        string[] own = selection is ForgetSelection.All
            ? [.. (await agents.ListAsync(call.Profile.Id, cancellationToken)).Where(static a => a.Owner is not null).Select(static a => a.Name)]
            : [];
        int linked = selection is ForgetSelection.All ? (await claims.ListAsync(call.Subject, cancellationToken)).Count : 0;
        string learned = selection is ForgetSelection.All ? await feeds.GoTooAsync(call, cancellationToken) : "";
        string goToo = string.Concat(
            new[] { own.Length > 0 ? texts.Agents.GoToo(own) : "", linked > 0 ? texts.Claims.GoToo(linked) : "", learned }
                .Where(static line => line.Length > 0).Select(static line => line + "\n\n"));
        return preview.Messages == 0 && goToo.Length == 0
            ? CommandResult.Whisper(call, Name, new CommandReply(texts.Forget.NothingToForget))
            : CommandResult.Whisper(
                call,
                Name,
                new CommandReply(goToo + texts.Forget.Question(preview with { Samples = [.. preview.Samples.Select(Excerpt.Of)] }))
                {
                    Buttons = [[confirm, new CommandButton(texts.Forget.Keep, $"{Name}.cancel")]],
                    Sources = preview.Sources,
                });
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            "cancel" => CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Forget.Cancelled)),
            UndoAction => await UndoAsync(call, new MessageId(Guid.Parse(argument)), cancellationToken),
            MessageAction => Erase(
                call, new ForgetSelection.Messages([.. argument.Split(' ').Select(static id => new MessageId(Guid.Parse(id)))])),
            _ => Erase(call, ReadSelection(argument)),
        };

    private static CommandResult Erase(CommandCall call, ForgetSelection selection) =>
        CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Forget.Forgotten)) with
        {
            Effects = [new TurnEffect.Forget(call.Subject, selection, ForgetReceipt.From(call).Encode())],
        };

    private async ValueTask<CommandResult> UndoAsync(CommandCall call, MessageId message, CancellationToken cancellationToken) =>
        await subjects.CanUndoForgetAsync(call.Subject, message, cancellationToken)
            ? CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Forget.TakenBack)) with
            {
                Effects = [new TurnEffect.UndoForget(call.Subject, message)],
            }
            : CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Forget.TooLate));

    /// <summary>The button may be pressed in the private chat though the command was typed in a group: "here" is where it was
    /// typed.</summary>
    private ForgetSelection ReadSelection(string argument)
    {
        int space = argument.IndexOf(' ', StringComparison.Ordinal);
        return selections.Find(argument[(space + 1)..], ConversationKey.Parse(argument[..space]))
            ?? throw new InvalidOperationException("A forget that was shown has become empty.");
    }
}
