using Confidant.BotHost.Commands.Links.Claims;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Links;

/// <summary>Does in ordinary words what /link does: "my twitter is @alice", "mi wallet es 0x…". What rules read is done, what a model read
/// is asked. It is told to the speaker alone, beside whatever the message is answered with.</summary>
internal sealed class HintPhrases(IEnumerable<ILinkWay> ways, IClaimStore claims)
{
    private const int Most = 4;

    private readonly IReadOnlyList<ILinkWay> _ways = [.. ways];

    /// <summary>What the hints of a message lead to.</summary>
    /// <param name="call">Who speaks, and where.</param>
    /// <param name="hints">What they say is theirs.</param>
    /// <param name="said">The message that says so.</param>
    /// <param name="isAddressed">Whether they spoke to the bot; otherwise somebody whom nothing reaches alone is told nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<CommandResult> RunAsync(
        CommandCall call, IReadOnlyList<IdentityHint> hints, MessageId said, bool isAddressed, CancellationToken cancellationToken)
    {
        IReadOnlyList<IdentityClaim> known = await claims.ListAsync(call.Subject, cancellationToken);
        var results = new List<CommandResult>();
        var guesses = new List<ClaimValue>();
        foreach (IdentityHint hint in hints.Take(Most))
        {
            string word = ClaimReader.WordOf(ClaimReader.KindOf(hint.Kind));
            ClaimValue? value = ClaimReader.Read(hint);
            IdentityClaim? same = known.FirstOrDefault(claim => claim.Value == value);
            if (_ways.FirstOrDefault(way => way.Words.Contains(word)) is not { } way || same is { Proof: not ClaimProof.None })
            {
                continue;
            }

            if (!hint.IsGuess)
            {
                results.Add(await way.RunAsync(call with { Said = said }, word, hint.Value, cancellationToken));
            }
            else if (value is { } guessed && same is null)
            {
                guesses.Add(guessed);
            }
        }

        if (guesses.Count > 0)
        {
            results.Add(Offer(call, guesses, said));
        }

        return Join(call, results, said, isAddressed);
    }

    private static CommandResult Offer(CommandCall call, List<ClaimValue> guesses, MessageId said) => CommandResult.Whisper(
        call,
        LinkCommand.Name,
        new CommandReply(call.Texts.Claims.Guessed)
        {
            Buttons =
            [
                .. guesses.Select(guess => (IReadOnlyList<CommandButton>)
                [
                    new CommandButton(call.Texts.Claims.Show(guess), LinkCommand.SaidAction, $"{said} {ClaimReader.WordOf(guess.Kind)} {guess.Text}"),
                ]),
            ],
        });

    private static CommandResult Join(CommandCall call, List<CommandResult> results, MessageId said, bool isAddressed) =>
        CommandResult.Whisper(
            call,
            results.Count > 0 ? results[0].LinkPayload : LinkCommand.Name,
            [.. results.SelectMany(static result => result.Replies).Select(reply => reply with { Sources = [.. reply.Sources, said] })]) with
        {
            Effects = [.. results.SelectMany(static result => result.Effects)],
            Notices = [.. results.SelectMany(static result => result.Notices)],
            LinkText = isAddressed ? call.Texts.ContinueInPrivate : "",
        };
}
