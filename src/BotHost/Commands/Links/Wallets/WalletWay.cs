using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links.Wallets;

/// <summary>/link wallet [0x…|alice.base.eth] [base|chain's number]: proves a wallet by its signature.</summary>
internal sealed class WalletWay(ChallengeDesk desk, SignatureDesk signatures, WalletNames names, IClaimStore claims) : ILinkWay
{
    /// <summary>The action of a button that chooses the wallet that is shown first; it carries the wallet.</summary>
    public const string PrimaryAction = "link.wallet.primary";

    private const string ProveAction = "link.wallet.prove";
    private const string AskAction = "link.wallet.ask";
    private const string AddressAction = "link.wallet.address";
    private const int AddressLength = 42;
    private const string BaseWord = "base";

    private static readonly char[] _spaces = [' ', '\t', '\r', '\n'];

    /// <inheritdoc/>
    public string Name => "wallet";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
        ["wallet", "monedero", "billetera", "cartera", "prove", "probar", "demostrar"];

    /// <summary>An answer about wallets, for the caller alone.</summary>
    public static CommandResult Whisper(CommandCall call, params IReadOnlyList<CommandReply> replies) =>
        CommandResult.Whisper(call, $"{LinkCommand.Name}_wallet", replies);

    /// <inheritdoc/>
    public CommandButton? MenuButton(CommandCall call) =>
        IsInPlayground(call) ? null : new(call.Texts.Wallets.Button, AskAction);

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string word, string argument, CancellationToken cancellationToken) =>
        argument.Length == 0 ? ValueTask.FromResult(Ask(call)) : BeginAsync(call, argument, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => $"{LinkCommand.Name}.{Name}.{action}" switch
        {
            AskAction => Ask(call),
            ProveAction => await BeginAsync(call, argument, cancellationToken),
            PrimaryAction => await ChooseAsync(call, argument, cancellationToken),
            _ => throw new InvalidOperationException($"/link {Name} has no button {action}."),
        };

    /// <inheritdoc/>
    public ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        BeginAsync(call, call.Argument.Trim(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LinkEntry>> ListAsync(CommandCall call, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LinkEntry>>([]);

    // Whoever opens the page is anybody there: a wallet that one of them held could be nobody's real one.
    private static bool IsInPlayground(CommandCall call) => call.Conversation.Platform == Platform.Playground;

    // The answer to a question that is asked before others would be read by them.
    private static CommandResult Ask(CommandCall call)
    {
        IWalletTexts texts = call.Texts.Wallets;
        return Whisper(call, IsInPlayground(call)
            ? new CommandReply(texts.NotInPlayground)
            : call.IsInGroup
            ? new CommandReply(texts.AskInPrivate)
            : new CommandReply(texts.AskAddress) { Question = new CommandQuestion(AddressAction, "", texts.AddressPlaceholder) });
    }

    private async ValueTask<CommandResult> BeginAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IWalletTexts texts = call.Texts.Wallets;
        if (IsInPlayground(call))
        {
            return Say(texts.NotInPlayground);
        }

        if (PastedSignature.TryRead(argument, out PastedSignature? pasted))
        {
            return call.IsInGroup ? Say(texts.PasteInPrivate) : await signatures.TakeAsync(call, pasted, cancellationToken);
        }

        string[] words = argument.Split(_spaces, StringSplitOptions.RemoveEmptyEntries);
        string wanted = words.Length > 0 ? words[0] : "";
        if (words.Length > 2 || !TryReadChain(words.Length == 2 ? words[1] : "1", out ChainId chain))
        {
            return Say(texts.NoAddress);
        }

        if (EthereumAddress.TryParse(wanted, out EthereumAddress wallet))
        {
            return wallet == default ? Say(texts.ZeroAddress)
                : await IsSignedAsync(call, wallet, cancellationToken) ? Say(texts.AlreadyYours(wallet))
                : await desk.OpenAsync(call, wallet, chain, cancellationToken);
        }

        if (wanted.Length == AddressLength && EthereumAddress.TryParse(wanted.ToLowerInvariant(), out _))
        {
            return Say(texts.WrongChecksum);
        }

        return wanted.Contains('.', StringComparison.Ordinal) && EnsName.TryNormalize(wanted, out EnsName? name)
            ? await FindAsync(call, name, cancellationToken)
            : Say(texts.NoAddress);

        CommandResult Say(string text) => Whisper(call, new CommandReply(text));
    }

    /// <summary>A name is public, and says nothing of who asks: it leads to the wallet that is to be proved.</summary>
    private async ValueTask<CommandResult> FindAsync(CommandCall call, EnsName name, CancellationToken cancellationToken)
    {
        IWalletTexts texts = call.Texts.Wallets;
        ChainId chain = name.IsBasename ? ChainId.Base : ChainId.Ethereum;
        return Whisper(call, await names.FindAddressAsync(name, cancellationToken) switch
        {
            AddressFinding.Found { Address: var wallet } when wallet != default => new CommandReply(texts.LeadsTo(name.Text, wallet))
            {
                Buttons = [[new CommandButton(texts.ProveButton, ProveAction, $"{wallet} {chain}")]],
            },
            AddressFinding.Unknown { Problem: var problem } =>
                new CommandReply(texts.CannotLookUp(name.Text, problem != ChainProblem.NotConfigured)),
            _ => new CommandReply(texts.LeadsNowhere(name.Text)),
        });
    }

    private async ValueTask<CommandResult> ChooseAsync(CommandCall call, string wallet, CancellationToken cancellationToken)
    {
        var chosen = new ClaimValue(ClaimKind.Ethereum, wallet);
        bool isProved = (await claims.ListAsync(call.Subject, cancellationToken))
            .Any(claim => claim.Value == chosen && claim.Proof != ClaimProof.None);
        return isProved
            ? Whisper(call, new CommandReply(call.Texts.Wallets.PrimaryChosen(wallet))) with
            {
                Effects = [new TurnEffect.ChoosePrimaryClaim(call.Subject, chosen)],
            }
            : Whisper(call, new CommandReply(call.Texts.Wallets.PrimaryGone));
    }

    // What a contract approved it may disapprove later, so that is asked again.
    private async ValueTask<bool> IsSignedAsync(CommandCall call, EthereumAddress wallet, CancellationToken cancellationToken) =>
        (await claims.ListAsync(call.Subject, cancellationToken))
            .Any(claim => claim.Value == ClaimValue.Of(wallet) && claim.Proof == ClaimProof.Signature);

    private static bool TryReadChain(string text, out ChainId chain)
    {
        chain = ChainId.Base;
        return text.Equals(BaseWord, StringComparison.OrdinalIgnoreCase) || ChainId.TryParse(text, out chain);
    }
}
