using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Commands.Links;
using Confidant.BotHost.Commands.MyMemories;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>/whoami: who the caller is here, which accounts are known to be theirs, what they linked and how sure that is, and what all
/// their agents know of them. It is told to them alone.</summary>
internal sealed class WhoAmICommand(
    ISubjectStore subjects, IUserContextStore contexts, IClaimStore claims, IEnumerable<ILinkWay> ways) : ICommand
{
    private const string Name = "whoami";

    private readonly IReadOnlyList<ILinkWay> _ways = [.. ways];

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.Context.WhoAmIMenu, true);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        UserContext context = await contexts.ReadAsync(call.Subject, cancellationToken);
        IReadOnlyList<KnownAccount> accounts = await subjects.ListAccountsAsync(call.Subject, cancellationToken);
        var linked = new List<LinkEntry>();
        foreach (ILinkWay way in _ways)
        {
            linked.AddRange(await way.ListAsync(call, cancellationToken));
        }

        IReadOnlyList<IdentityClaim> ofOthers =
        [
            .. (await claims.ListOfPersonAsync(call.Subject, cancellationToken)).Where(claim => claim.User != call.Profile.Id),
        ];
        return CommandResult.Whisper(call, Name, new CommandReply(Tell(call, accounts, linked, ofOthers, context))
        {
            Buttons =
            [
                [
                    new CommandButton(
                        call.Texts.Context.MemoriesButton, MyMemoriesCommand.ListAction, new MemoryList(1).Encode()),
                    new CommandButton(call.Texts.Context.PrivacyButton, PrivacyCommand.StatusAction),
                ],
            ],
            Sources =
            [
                .. context.Values.SelectMany(static value => value.Sources)
                    .Concat(linked.SelectMany(static entry => entry.Sources))
                    .Concat(ofOthers.Select(static claim => claim.SaidIn).OfType<Guid>().Select(static id => new MessageId(id)))
                    .Distinct(),
            ],
        });
    }

    private static string Tell(
        CommandCall call,
        IReadOnlyList<KnownAccount> accounts,
        List<LinkEntry> linked,
        IReadOnlyList<IdentityClaim> ofOthers,
        UserContext context)
    {
        IContextTexts texts = call.Texts.Context;
        var text = new StringBuilder(texts.You(call.Profile)).Append("\n\n").Append(texts.AccountsTitle);
        foreach (KnownAccount account in accounts)
        {
            text.Append("\n• ").Append(texts.Account(account));
        }

        Append(text, call.Texts.Claims.Title, linked.Select(static entry => entry.Text));
        Append(text, call.Texts.Claims.LinkedTitle, ofOthers.Select(call.Texts.Claims.Line));
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

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        bool isFirst = true;
        foreach (string line in lines)
        {
            text.Append(isFirst ? $"\n\n{title}" : "").Append("\n• ").Append(line);
            isFirst = false;
        }
    }
}
