using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Links;
using Confidant.BotHost.Commands.Links.Claims;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Adds to a turn what it leads to that its message names accounts of the speaker's. It is noted with the turn and told to the
/// speaker alone, apart from the answer. Only a stored message does that: what is not remembered notes nothing.</summary>
internal sealed class HintTurn(HintPhrases phrases, IClaimStore claims, ReplyComposer composer)
{
    /// <summary>Adds what a message's hints lead to. Those of an album are left alone: no one knows which part says them.</summary>
    /// <param name="scene">Who speaks, and where.</param>
    /// <param name="message">The message.</param>
    /// <param name="hints">What it says is the speaker's.</param>
    /// <param name="stored">Its ids in the transcript.</param>
    /// <param name="commit">The turn without them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<TurnCommit> AddAsync(
        TurnScene scene,
        IncomingMessage message,
        IReadOnlyList<IdentityHint> hints,
        IReadOnlyList<MessageId> stored,
        TurnCommit commit,
        CancellationToken cancellationToken)
    {
        if (hints.Count == 0 || stored is not [MessageId said])
        {
            return commit;
        }

        CommandResult result = await phrases.RunAsync(
            CommandCall.From(scene, message), hints, said, message.IsAddressedToBot, cancellationToken);
        return ReplyComposer.Join(commit, composer.Compose(scene, result, message));
    }

    /// <summary>The same for an edit. What the old words said as well stays noted without a word, and no challenge to a wallet is made.</summary>
    /// <param name="scene">Who speaks, and where.</param>
    /// <param name="edit">The message with its new words.</param>
    /// <param name="hints">What they say is the speaker's.</param>
    /// <param name="said">The message in the transcript.</param>
    /// <param name="before">What the speaker claimed before the edit.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<TurnCommit> ReviseAsync(
        TurnScene scene,
        IncomingMessage edit,
        IReadOnlyList<IdentityHint> hints,
        MessageId said,
        IReadOnlyList<IdentityClaim> before,
        CancellationToken cancellationToken)
    {
        HashSet<ClaimValue> known = [.. before.Select(static claim => claim.Value)];
        var again = new List<TurnEffect>();
        var others = new List<IdentityHint>();
        foreach (IdentityHint hint in hints.Where(static hint => hint.Kind != IdentityHintKind.Wallet))
        {
            if (ClaimReader.Read(hint) is { } value && known.Contains(value))
            {
                again.Add(new TurnEffect.DeclareClaim(scene.Subject, value, ClaimMethod.Declared, said));
            }
            else
            {
                others.Add(hint);
            }
        }

        return await AddAsync(scene, edit, others, [said], scene.End() with { Effects = again }, cancellationToken);
    }

    /// <summary>What the speaker claims at the moment.</summary>
    public ValueTask<IReadOnlyList<IdentityClaim>> ListAsync(TurnScene scene, CancellationToken cancellationToken) =>
        claims.ListAsync(scene.Subject, cancellationToken);
}
