using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links.Claims;

/// <summary>/link twitter @x (also x, telegram, farcaster, basename, ens): notes what the caller says is theirs. It proves nothing and opens
/// nothing. Lists and takes back whatever they claim, however it came about.</summary>
internal sealed class ClaimWay(IClaimStore claims) : ILinkWay
{
    private const string MenuAction = "menu";
    private const string AskAction = "ask";
    private const string WithdrawAction = "withdraw";

    /// <inheritdoc/>
    public string Name => "claim";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ClaimReader.Words;

    /// <inheritdoc/>
    public CommandButton? MenuButton(CommandCall call) => new(call.Texts.Claims.MenuButton, Full(MenuAction));

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string word, string argument, CancellationToken cancellationToken) =>
        argument.Length == 0
            ? ValueTask.FromResult(Ask(call, ClaimReader.KindOf(word)))
            : DeclareAsync(call, ClaimReader.KindOf(word), argument, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            MenuAction => Menu(call),
            AskAction => Ask(call, ClaimReader.KindOf(argument)),
            WithdrawAction => await WithdrawAsync(call, Decode(argument), cancellationToken),
            _ => throw new InvalidOperationException($"/link {Name} has no button {action}."),
        };

    /// <inheritdoc/>
    public ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        DeclareAsync(call, ClaimReader.KindOf(argument), call.Argument.Trim(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<LinkEntry>> ListAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IClaimTexts texts = call.Texts.Claims;
        return
        [
            .. (await claims.ListAsync(call.Subject, cancellationToken)).Select(claim => new LinkEntry(
                texts.Line(claim), texts.Show(claim.Value), Full(WithdrawAction), Encode(claim.Value))
            {
                Sources = claim.SaidIn is { } said ? [new MessageId(said)] : [],
            }),
        ];
    }

    /// <summary>The button that takes a claim back.</summary>
    public CommandButton WithdrawButton(CommandCall call, ClaimValue value) =>
        new(call.Texts.Claims.TakeBackButton, Full(WithdrawAction), Encode(value));

    private string Full(string action) => $"{LinkCommand.Name}.{Name}.{action}";

    private CommandResult Menu(CommandCall call) => Whisper(call, new CommandReply(call.Texts.Claims.Menu)
    {
        Buttons =
        [
            .. ClaimReader.Kinds.Select(kind => (IReadOnlyList<CommandButton>)
                [new CommandButton(call.Texts.Claims.KindName(kind), Full(AskAction), ClaimReader.WordOf(kind))]),
        ],
    });

    // The answer to a question that is asked before others would be read by them.
    private CommandResult Ask(CommandCall call, ClaimKind kind) => Whisper(
        call,
        new CommandReply(call.Texts.Claims.Ask(kind))
        {
            Question = call.IsInGroup
                ? null
                : new CommandQuestion(Full(AskAction), ClaimReader.WordOf(kind), call.Texts.Claims.Form(kind)),
        });

    private async ValueTask<CommandResult> DeclareAsync(
        CommandCall call, ClaimKind kind, string typed, CancellationToken cancellationToken)
    {
        IClaimTexts texts = call.Texts.Claims;
        if (ClaimReader.TryRead(kind, typed) is not { } value)
        {
            return Whisper(call, new CommandReply(texts.Malformed(kind)));
        }

        IReadOnlyList<IdentityClaim> known = await claims.ListAsync(call.Subject, cancellationToken);
        IdentityClaim? same = known.FirstOrDefault(claim => claim.Value == value);
        if (same is null && known.Count >= IClaimStore.MostDeclared)
        {
            return Whisper(call, new CommandReply(texts.TooMany));
        }

        CommandResult noted = same is null
            ? Whisper(call, new CommandReply(texts.Noted(value)) { Buttons = [[WithdrawButton(call, value)]] })
            : call.Said is null ? Whisper(call, new CommandReply(texts.Known(same))) : Whisper(call);
        return noted with
        {
            Effects = [new TurnEffect.DeclareClaim(call.Subject, value, ClaimMethod.Declared, call.Said)],
        };
    }

    private async ValueTask<CommandResult> WithdrawAsync(CommandCall call, ClaimValue value, CancellationToken cancellationToken)
    {
        IReadOnlyList<IdentityClaim> known = await claims.ListAsync(call.Subject, cancellationToken);
        bool takesNames = known.Any(claim => claim.Wallet == value);
        return Whisper(call, new CommandReply(call.Texts.Claims.TakenBack(value, takesNames))) with
        {
            Effects = [new TurnEffect.WithdrawClaim(call.Subject, value)],
        };
    }

    private static CommandResult Whisper(CommandCall call, params IReadOnlyList<CommandReply> replies) =>
        CommandResult.Whisper(call, LinkCommand.Name, replies);

    private static string Encode(ClaimValue value) => $"{ClaimReader.WordOf(value.Kind)} {value.Text}";

    private static ClaimValue Decode(string argument)
    {
        int space = argument.IndexOf(' ', StringComparison.Ordinal);
        return ClaimReader.Decode(argument[..space], argument[(space + 1)..]);
    }
}
