using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.MyMemories;

/// <summary>One memory of the caller's: where it comes from, who can see it, and what they can do about it.</summary>
internal sealed class MemoryCard(ISubjectStore subjects, ForgetCommand forget)
{
    private const string ForgetButton = "forget";
    private const string MakePrivateButton = "private";
    private const string AllowButton = "allow";
    private const string RestoreButton = "restore";

    /// <summary>Runs a button of a card, or shows one.</summary>
    /// <param name="call">Who pressed, and where.</param>
    /// <param name="action">What to do.</param>
    /// <param name="argument">The memory's id, and the list that the card was opened from.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        int space = argument.IndexOf(' ', StringComparison.Ordinal);
        var id = new EntryId(Guid.Parse(argument[..space]));
        var back = new CommandButton(call.Texts.Memories.BackButton, MyMemoriesCommand.ListAction, argument[(space + 1)..]);
        if (await subjects.FindAsync(call.Subject, id, cancellationToken) is not { } entry)
        {
            return Show(call, new CommandReply(call.Texts.Memories.Gone) { Buttons = [[back]] });
        }

        return action switch
        {
            "card" => Show(call, new CommandReply(call.Texts.Memories.Card(entry))
            {
                Buttons = [.. Choices(call.Texts.Memories, entry, argument), [back]],
                Sources = entry.Sources,
            }),
            ForgetButton => await forget.AskAsync(call, entry.Sources, cancellationToken),
            MakePrivateButton => Rescope(call, entry, PrivacyScope.Private, argument, back),
            AllowButton => Rescope(call, entry, PrivacyScope.CrossContext, argument, back),
            RestoreButton => Rescope(call, entry, PrivacyScope.GroupOnly, argument, back),
            _ => throw new InvalidOperationException($"/{MyMemoriesCommand.Name} has no button {action}."),
        };
    }

    private static List<IReadOnlyList<CommandButton>> Choices(IMemoriesTexts texts, MemoryEntry entry, string argument)
    {
        var scopes = new List<CommandButton>();
        if (entry.Context == ContextType.Broadcast)
        {
            // An announcement stays one.
            return [[new CommandButton(texts.ForgetButton, Of(ForgetButton), argument)]];
        }

        bool isSealed = entry.Scope == PrivacyScope.Private && entry.Group is not null;
        if (entry.Scope != PrivacyScope.Private)
        {
            scopes.Add(new CommandButton(texts.MakePrivateButton, Of(MakePrivateButton), argument));
        }

        if (entry.Scope != PrivacyScope.CrossContext)
        {
            scopes.Add(new CommandButton(texts.AllowButton, Of(AllowButton), argument));
        }

        if (isSealed || (entry.Scope == PrivacyScope.CrossContext && entry.Group is not null))
        {
            scopes.Add(new CommandButton(texts.RestoreButton, Of(RestoreButton), argument));
        }

        return [[new CommandButton(texts.ForgetButton, Of(ForgetButton), argument)], scopes];
    }

    private static string Of(string button) => $"{MyMemoriesCommand.Name}.{button}";

    /// <summary>The scope stands on the messages, so all that was learned from them goes along; the answer says what it is now.</summary>
    private static CommandResult Rescope(
        CommandCall call, MemoryEntry entry, PrivacyScope scope, string argument, CommandButton back)
    {
        IMemoriesTexts texts = call.Texts.Memories;
        PrivacyScope becomes = scope == PrivacyScope.GroupOnly && entry.Group is null ? PrivacyScope.Private : scope;
        var undo = new CommandButton(call.Texts.Privacy.UndoButton, Of(Undoing(entry.Scope)), argument);
        return Show(call, new CommandReply(texts.Rescoped(entry with { Scope = becomes })) { Buttons = [[undo, back]], Sources = entry.Sources })
            with
        {
            Effects = [new TurnEffect.ChangeScope(call.Subject, new ScopeSelection.Messages(entry.Sources), scope)],
        };
    }

    private static string Undoing(PrivacyScope before) => before switch
    {
        PrivacyScope.Private => MakePrivateButton,
        PrivacyScope.CrossContext => AllowButton,
        _ => RestoreButton,
    };

    private static CommandResult Show(CommandCall call, CommandReply reply) =>
        CommandResult.Whisper(call, MyMemoriesCommand.Name, reply);
}
