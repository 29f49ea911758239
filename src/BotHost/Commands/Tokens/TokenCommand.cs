using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Tokens;

/// <summary>/token [NAME|list]: makes, lists and revokes the tokens that programs speak for the caller with. In private only.</summary>
internal sealed class TokenCommand(ITokenStore tokens, IIdGenerator ids, TimeProvider time) : ICommand
{
    private const string Name = "token";
    private const int MostTokens = 20;
    private const int LongestLabel = 64;
    private static readonly int[] _offeredDays = [30, 90, 365];

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name, static texts => texts.TokenMenu, true, Describe.Option("name", static texts => texts.TokenName));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        if (call.IsInGroup)
        {
            return Show(call, new CommandReply(call.Texts.Tokens.OnlyInPrivate));
        }

        return argument.Trim().ToLowerInvariant() is "list" or "lista"
            ? await ListAsync(call, cancellationToken)
            : await OfferAsync(call, argument, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            "new" => await OfferAsync(call, argument, cancellationToken),
            "reach" => AskDays(call, TokenDraft.Decode(argument)),
            "issue" => await IssueAsync(call, TokenDraft.Decode(argument), cancellationToken),
            "list" => await ListAsync(call, cancellationToken),
            "revoke" => Revoke(call, new TokenId(Guid.Parse(argument))),
            _ => throw new InvalidOperationException($"/{Name} has no button {action}."),
        };

    private async ValueTask<CommandResult> OfferAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        ITokenTexts texts = call.Texts.Tokens;
        if (await FindRefusalAsync(call, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        string label = Clean(argument) is { Length: > 0 } given ? given : texts.DefaultLabel;
        return Show(call, new CommandReply(texts.Offer)
        {
            Buttons =
            [
                [
                    .. Enum.GetValues<TokenAudience>().Select(audience => new CommandButton(
                        texts.ReachButton(audience), $"{Name}.reach", new TokenDraft(audience, false, 0, label).Encode())),
                ],
                [new CommandButton(texts.ListButton, $"{Name}.list")],
            ],
        });
    }

    private static CommandResult AskDays(CommandCall call, TokenDraft draft)
    {
        ITokenTexts texts = call.Texts.Tokens;
        return Show(call, new CommandReply(texts.AskDays(draft.Audience))
        {
            Buttons =
            [
                .. _offeredDays.Select(days => (IReadOnlyList<CommandButton>)
                [
                    Issue(texts.AgentButton(call.Agent.Name, days), draft with { Days = days }),
                    Issue(texts.EveryAgentButton(days), draft with { Days = days, IsForEveryAgent = true }),
                ]),
            ],
        });

        static CommandButton Issue(string label, TokenDraft draft) => new(label, $"{Name}.issue", draft.Encode());
    }

    private async ValueTask<CommandResult> IssueAsync(CommandCall call, TokenDraft draft, CancellationToken cancellationToken)
    {
        if (await FindRefusalAsync(call, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        DateTimeOffset now = time.GetUtcNow();
        var token = new ApiToken
        {
            Id = new TokenId(ids.NewId()),
            User = call.Subject.User,
            Agent = draft.IsForEveryAgent ? AgentId.Any : call.Agent.Id,
            Audience = draft.Audience,
            Label = draft.Label,
            Home = new TokenHome(call.Conversation, call.Profile.Account),
            CreatedAt = now,
            ExpiresAt = now.AddDays(draft.Days),
        };
        string secret = TokenSecret.Create();
        return Show(call, new CommandReply(call.Texts.Tokens.Issued(token, secret)) { IsSecret = true }) with
        {
            Effects = [new TurnEffect.IssueToken(call.Subject, token, TokenSecret.Hash(secret))],
        };
    }

    private async ValueTask<CommandResult> ListAsync(CommandCall call, CancellationToken cancellationToken)
    {
        ITokenTexts texts = call.Texts.Tokens;
        IReadOnlyList<ApiToken> held = await tokens.ListAsync(call.Subject, cancellationToken);
        IReadOnlyList<CommandButton> begin = [new CommandButton(texts.NewButton, $"{Name}.new")];
        return held.Count == 0
            ? Show(call, new CommandReply(texts.None) { Buttons = [begin] })
            : Show(call, new CommandReply(
                string.Join('\n', held.Select((token, i) => $"{i + 1}. {texts.Line(token)}").Prepend(texts.ListTitle)))
            {
                Buttons =
                [
                    .. held.Select((token, i) => (IReadOnlyList<CommandButton>)
                        [new CommandButton(texts.RevokeButton(i + 1), $"{Name}.revoke", token.Id.ToString())]),
                    begin,
                ],
            });
    }

    private static CommandResult Revoke(CommandCall call, TokenId token) =>
        Show(call, new CommandReply(call.Texts.Tokens.Revoked)
        {
            Buttons = [[new CommandButton(call.Texts.Tokens.ListButton, $"{Name}.list")]],
        }) with
        {
            Effects = [new TurnEffect.RevokeToken(call.Subject, token)],
        };

    /// <summary>Why no token is made; null where one may be. A stolen token must not outlive itself by making others.</summary>
    private async ValueTask<CommandResult?> FindRefusalAsync(CommandCall call, CancellationToken cancellationToken)
    {
        ITokenTexts texts = call.Texts.Tokens;
        if (call.Conversation.Platform == Platform.Rest)
        {
            return Show(call, new CommandReply(texts.NotForPrograms));
        }

        return (await tokens.ListAsync(call.Subject, cancellationToken)).Count >= MostTokens
            ? Show(call, new CommandReply(texts.TooMany(MostTokens)) { Buttons = [[new CommandButton(texts.ListButton, $"{Name}.list")]] })
            : null;
    }

    /// <summary>A name on one line, at most 64 characters long, without half a character at its end.</summary>
    private static string Clean(string label)
    {
        string line = string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestLabel
            ? line
            : line[..(char.IsHighSurrogate(line[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel)];
    }

    private static CommandResult Show(CommandCall call, CommandReply reply) => CommandResult.Whisper(call, Name, reply);
}
