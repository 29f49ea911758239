using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links.Bios;

/// <summary>/link bio: looks, because the caller asks for it, for wallets and basenames in the bio of the account they speak with and in the
/// profiles of handles that they declared. Each find is offered by a button, and noted as unproven.</summary>
internal sealed class BioWay(IClaimStore claims, IEnumerable<IBioReader> readers, PlatformAdapters platforms, LinkLimits limits) : ILinkWay
{
    private const int MostProfiles = 3;
    private const string LookAction = "look";
    private const string NoteAction = "note";

    private readonly IReadOnlyList<IBioReader> _readers = [.. readers];

    /// <inheritdoc/>
    public string Name => "bio";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } = ["bio", "profile", "perfil"];

    /// <inheritdoc/>
    public CommandButton? MenuButton(CommandCall call) => new(call.Texts.Bios.MenuButton, Full(LookAction));

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string word, string argument, CancellationToken cancellationToken) =>
        LookAsync(call, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            LookAction => await LookAsync(call, cancellationToken),
            NoteAction => await NoteAsync(call, BioFindings.Decode(argument), cancellationToken),
            _ => throw new InvalidOperationException($"/link {Name} has no button {action}."),
        };

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LinkEntry>> ListAsync(CommandCall call, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LinkEntry>>([]);

    private static CommandResult Whisper(CommandCall call, CommandReply reply) =>
        CommandResult.Whisper(call, LinkCommand.Name, reply);

    private string Full(string action) => $"{LinkCommand.Name}.{Name}.{action}";

    private async ValueTask<CommandResult> LookAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<AttemptLimit> limited = LinkLimits.For(LinkTry.ReadBio, call);
        if (await limits.FindRefusalAsync(call, limited, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        IBioTexts texts = call.Texts.Bios;
        IReadOnlyList<IdentityClaim> known = await claims.ListAsync(call.Subject, cancellationToken);
        var lines = new List<string>();
        var found = new List<ClaimValue>();
        if (await ReadOwnAsync(call, cancellationToken) is { } own)
        {
            Add(texts.OwnBio, own);
        }

        foreach (IdentityClaim claim in known.Where(claim => _readers.Any(reader => reader.Kind == claim.Value.Kind)).Take(MostProfiles))
        {
            string profile = call.Texts.Claims.Show(claim.Value);
            IBioReader reader = _readers.First(reader => reader.Kind == claim.Value.Kind);
            switch (reader.IsEnabled ? await reader.ReadAsync(claim.Value.Text, cancellationToken) : null)
            {
                case BioAnswer.Found read:
                    Add(profile, read.Text);
                    break;
                case BioAnswer.Missing:
                    lines.Add(texts.Missing(profile));
                    break;
                case BioAnswer.Unavailable:
                    lines.Add(texts.Unavailable(profile));
                    break;
                default:
                    lines.Add(texts.SwitchedOff(profile));
                    break;
            }
        }

        string told = lines.Count == 0 ? texts.NothingToRead : string.Join('\n', lines) + (found.Count > 0 ? "\n\n" + texts.Offer : "");
        return Whisper(call, new CommandReply(told) { Buttons = BioFindings.Buttons(call, Full(NoteAction), found) }) with
        {
            Effects = [new TurnEffect.CountAttempt(call.Subject, limited)],
        };

        void Add(string profile, string text)
        {
            List<ClaimValue> fresh =
            [
                .. BioText.Find(text).Where(value => !found.Contains(value) && known.All(claim => claim.Value != value)),
            ];
            lines.Add(fresh.Count > 0 ? texts.Names(profile, string.Join(", ", fresh.Select(call.Texts.Claims.Show))) : texts.NamesNothing(profile));
            found.AddRange(fresh);
        }
    }

    // Only of the account that asks, and only where it asks.
    private ValueTask<string?> ReadOwnAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Profile.Account.Platform == call.Conversation.Platform
            ? platforms.For(call.Conversation.Platform).ReadBioAsync(call.Conversation, call.Profile.Account, cancellationToken)
            : ValueTask.FromResult<string?>(null);

    private async ValueTask<CommandResult> NoteAsync(
        CommandCall call, IReadOnlyList<ClaimValue> found, CancellationToken cancellationToken)
    {
        IReadOnlyList<IdentityClaim> known = await claims.ListAsync(call.Subject, cancellationToken);
        ClaimValue chosen = found[0];
        if (known.Count >= IClaimStore.MostDeclared && known.All(claim => claim.Value != chosen))
        {
            return Whisper(call, new CommandReply(call.Texts.Claims.TooMany));
        }

        return Whisper(call, new CommandReply(call.Texts.Bios.Noted(call.Texts.Claims.Show(chosen)))
        {
            Buttons = BioFindings.Buttons(call, Full(NoteAction), [.. found.Skip(1)]),
        }) with
        {
            Effects = [new TurnEffect.DeclareClaim(call.Subject, chosen, ClaimMethod.Bio, Message: null)],
        };
    }
}
