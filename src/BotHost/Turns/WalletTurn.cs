using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Links.Wallets;
using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles what proves a wallet: signatures that are pasted or come by a page, and the names that are found afterwards. A signature
/// is no talk: it is stored nowhere, and nothing is learned from it.</summary>
internal sealed class WalletTurn(
    SceneResolver scenes,
    SignatureDesk signatures,
    WalletNameDesk names,
    ReplyComposer composer,
    TurnCommitter committer,
    [FromKeyedServices(JobKind.NameWallet)] JobSignal nameJobs)
{
    /// <summary>Whether a message is a signature and nothing else.</summary>
    public static bool Handles(IncomingMessage message) =>
        message.Command is null && PastedSignature.TryRead(message.BareText, out _);

    /// <summary>Handles a message that is a signature; false where it is none. Before others nothing is taken: who posts another's there
    /// does nothing to what that one was asked.</summary>
    public async Task<bool> TryRunAsync(TurnScene scene, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message is not { Command: null, Program: null } || !PastedSignature.TryRead(message.BareText, out PastedSignature? pasted))
        {
            return false;
        }

        var call = CommandCall.From(scene, message);
        if (scene.Chat == ChatKind.Private)
        {
            await committer.CommitAsync(
                async token => composer.Compose(scene, await signatures.TakeAsync(call, pasted, token), message), cancellationToken);
            nameJobs.Raise();
        }
        else if (message.IsAddressedToBot)
        {
            CommandResult hint = WalletWay.Whisper(call, new CommandReply(call.Texts.Wallets.PasteInPrivate));
            await committer.CommitAsync(_ => ValueTask.FromResult(composer.Compose(scene, hint, message)), cancellationToken);
        }
        else
        {
            await committer.CommitNothingAsync(scene, cancellationToken);
        }

        return true;
    }

    /// <summary>Handles a signature that came by a challenge's page.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, ChallengeAnswered answered, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, answered, answered.Sender, answered.Chat, cancellationToken);
        await committer.CommitAsync(
            async token => ChallengeId.TryParse(answered.Challenge, out ChallengeId? id)
                && await signatures.TakeFromPageAsync(CommandCall.From(scene), id, answered.Signature, token) is { } result
                    ? composer.Compose(scene, result, answered)
                    : scene.End(),
            cancellationToken);
        nameJobs.Raise();
    }

    /// <summary>Handles the names of a wallet.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, WalletNamed named, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, named, named.Sender, named.Chat, cancellationToken);
        await committer.CommitAsync(
            async token => await names.NoteAsync(CommandCall.From(scene), named, token) is { } result
                ? composer.Compose(scene, result, named)
                : scene.End(),
            cancellationToken);
    }
}
