using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links;

/// <summary>/link code: shows a code, for the caller alone. /link code ABCDE-FGHJK, on another account: asks both sides whether they
/// are one person. A code links nothing by itself.</summary>
internal sealed class CodeLinkWay(ILinkCodeStore codes, LinkProposals proposals, LinkLimits limits) : ILinkWay
{
    private const string Show = "show";
    private const string Ask = "ask";
    private const string Enter = "enter";

    // Where only a link into the private chat can be shown, it asks for the code there.
    private const string Intent = $"{LinkCommand.Name}_code";

    /// <inheritdoc/>
    public string Name => "code";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } = ["code", "código", "codigo"];

    /// <inheritdoc/>
    public CommandButton? MenuButton(CommandCall call) => new(call.Texts.LinkCode.MenuButton, ActionOf(Show));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(
        CommandCall call, string word, string argument, CancellationToken cancellationToken) =>
        argument.Length == 0 ? await ShowAsync(call, cancellationToken) : await EnterAsync(call, argument, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            Show => await ShowAsync(call, cancellationToken),
            Ask => AskForCode(call),
            _ => throw new InvalidOperationException($"/{LinkCommand.Name} has no button {Name}.{action}."),
        };

    /// <inheritdoc/>
    public ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        EnterAsync(call, call.Argument, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LinkEntry>> ListAsync(CommandCall call, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LinkEntry>>([]);

    private async ValueTask<CommandResult> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<AttemptLimit> tried = LinkLimits.For(LinkTry.ShowCode, call);
        if (await limits.FindRefusalAsync(call, tried, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var code = LinkCode.Create();
        ILinkCodeTexts texts = call.Texts.LinkCode;
        return Whisper(call, new CommandReply(texts.Shown(code.Shown))
        {
            IsSecret = true,
            Buttons = [[new CommandButton(texts.EnterButton, ActionOf(Ask))]],
        }) with
        {
            Effects =
            [
                new TurnEffect.CountAttempt(call.Subject, tried),
                new TurnEffect.IssueLinkCode(call.Subject, call.Profile.Account, code),
            ],
        };
    }

    private CommandResult AskForCode(CommandCall call)
    {
        ILinkCodeTexts texts = call.Texts.LinkCode;
        return Whisper(call, call.IsInGroup
            ? new CommandReply(texts.OnlyInPrivate)
            : new CommandReply(texts.Question) { Question = new CommandQuestion(ActionOf(Enter), "", texts.Placeholder) });
    }

    private async ValueTask<CommandResult> EnterAsync(CommandCall call, string typed, CancellationToken cancellationToken)
    {
        ILinkCodeTexts texts = call.Texts.LinkCode;
        bool isCode = LinkCode.TryParse(typed, out LinkCode code);
        if (call.IsInGroup)
        {
            // Others have read it, whosever it is.
            return Whisper(call, new CommandReply(texts.OnlyInPrivate)) with
            {
                Effects = isCode ? [new TurnEffect.EndLinkCode(call.Subject, code)] : [],
            };
        }

        IReadOnlyList<AttemptLimit> tried = LinkLimits.For(LinkTry.EnterCode, call);
        if (await limits.FindRefusalAsync(call, tried, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var attempt = new TurnEffect.CountAttempt(call.Subject, tried);
        PlatformUserId? shownTo = isCode
            ? await codes.FindAsync(call.Subject, call.Profile.Account, code, cancellationToken)
            : null;
        if (shownTo is not { } holder)
        {
            return Whisper(call, new CommandReply(texts.NotValid)) with { Effects = [attempt] };
        }

        CommandResult proposed = await proposals.ProposeAsync(call, holder, LinkMethod.Code, cancellationToken);
        return proposed with
        {
            Effects = [attempt, new TurnEffect.UseLinkCode(call.Subject, call.Profile.Account, code), .. proposed.Effects],
        };
    }

    private static CommandResult Whisper(CommandCall call, CommandReply reply) => CommandResult.Whisper(call, Intent, reply);

    private string ActionOf(string action) => $"{LinkCommand.Name}.{Name}.{action}";
}
