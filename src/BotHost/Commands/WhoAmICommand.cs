using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Commands.MyMemories;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>/whoami: who the caller is here, which accounts are known to be theirs, and what all their agents know of them.
/// It is told to them alone.</summary>
internal sealed class WhoAmICommand(ISubjectStore subjects, IUserContextStore contexts) : ICommand
{
    private const string Name = "whoami";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.Context.WhoAmIMenu, true);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        UserContext context = await contexts.ReadAsync(call.Subject, cancellationToken);
        IReadOnlyList<KnownAccount> accounts = await subjects.ListAccountsAsync(call.Subject, cancellationToken);
        return CommandResult.Whisper(call, Name, new CommandReply(Tell(call, accounts, context))
        {
            Buttons =
            [
                [
                    new CommandButton(
                        call.Texts.Context.MemoriesButton, MyMemoriesCommand.ListAction, new MemoryList(1).Encode()),
                    new CommandButton(call.Texts.Context.PrivacyButton, PrivacyCommand.StatusAction),
                ],
            ],
            Sources = [.. context.Values.SelectMany(static value => value.Sources).Distinct()],
        });
    }

    private static string Tell(CommandCall call, IReadOnlyList<KnownAccount> accounts, UserContext context)
    {
        IContextTexts texts = call.Texts.Context;
        var text = new StringBuilder(texts.You(call.Profile)).Append("\n\n").Append(texts.AccountsTitle);
        foreach (KnownAccount account in accounts)
        {
            text.Append("\n• ").Append(texts.Account(account));
        }

        foreach (ContextSection section in Enum.GetValues<ContextSection>().Where(section => context.Of(section).Any()))
        {
            text.Append("\n\n").Append(texts.Section(section));
            foreach (ContextValue value in context.Of(section))
            {
                text.Append("\n• ").Append(texts.Kind(value.Kind)).Append(": ").Append(Excerpt.Of(value.Text))
                    .Append(" (").Append(call.Texts.Memories.Scope(value.Scope, ContextType.Dm)).Append(')');
            }
        }

        if (context.Values.Count == 0)
        {
            text.Append("\n\n").Append(texts.NothingKnown);
        }

        return text.Append("\n\n").Append(texts.Patterns(context.Patterns)).Append("\n\n").Append(texts.Footer).ToString();
    }
}
