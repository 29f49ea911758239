using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Links;

/// <summary>/link [code|wallet|…]: says or proves that an account, a wallet or another profile is the caller's. It is answered to
/// the caller alone.</summary>
internal sealed class LinkCommand(IEnumerable<ILinkWay> ways) : ICommand
{
    /// <summary>What people type.</summary>
    public const string Name = "link";

    /// <summary>The action of a button that runs what a message seems to say; it carries the message's id and what to type after
    /// /link.</summary>
    public const string SaidAction = $"{Name}.{Said}";

    private const string Said = "said";

    private readonly IReadOnlyList<ILinkWay> _ways = [.. ways];

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name, static texts => texts.Links.LinkMenu, true, Describe.Option("what", static texts => texts.LinkWhat));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        if (Forbid(call) is { } refusal)
        {
            return refusal;
        }

        string typed = argument.Trim();
        int end = typed.IndexOfAny([' ', '\n', '\t']);
        string word = (end < 0 ? typed : typed[..end]).ToLowerInvariant();
        return _ways.FirstOrDefault(way => way.Words.Contains(word)) is { } way
            ? await way.RunAsync(call, word, end < 0 ? "" : typed[(end + 1)..].Trim(), cancellationToken)
            : Menu(call);
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        if (Forbid(call) is { } refusal)
        {
            return refusal;
        }

        if (action == Said)
        {
            int space = argument.IndexOf(' ', StringComparison.Ordinal);
            var said = new MessageId(Guid.Parse(argument[..space]));
            return await RunAsync(call with { Said = said }, argument[(space + 1)..], cancellationToken);
        }

        (ILinkWay way, string rest) = Find(action);
        return await way.PressAsync(call, rest, argument, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        (ILinkWay way, string rest) = Find(action);
        return await way.AnswerAsync(call, rest, argument, cancellationToken);
    }

    private CommandResult Menu(CommandCall call) => CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Links.Menu)
    {
        Buttons =
        [
            .. _ways.Select(way => way.MenuButton(call)).OfType<CommandButton>()
                .Select(static button => (IReadOnlyList<CommandButton>)[button]),
        ],
    });

    // Whoever has stolen a token must not outlive it as a linked account.
    private static CommandResult? Forbid(CommandCall call) => call.Conversation.Platform == Platform.Rest
        ? CommandResult.Whisper(call, Name, new CommandReply(call.Texts.AccountLinks.NotForPrograms))
        : null;

    private (ILinkWay Way, string Action) Find(string action)
    {
        int dot = action.IndexOf('.', StringComparison.Ordinal);
        return (_ways.First(way => way.Name == action[..dot]), action[(dot + 1)..]);
    }
}
