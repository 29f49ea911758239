using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Feeds;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Handles what concerns people's feeds besides commands: files that are exports, secrets that were pasted, and the news of what
/// was read. Neither a file nor a secret is talk: it is stored nowhere else, and nothing is learned from it here.</summary>
internal sealed class FeedTurn(
    SceneResolver scenes, FeedExportDesk exports, FeedNews news, ReplyComposer composer, TurnCommitter committer)
{
    /// <summary>Whether a message is somebody's token and nothing else.</summary>
    public static bool IsSecret(IncomingMessage message) => message.Command is null && FeedAddress.IsToken(message.BareText);

    /// <summary>Handles a message that is an export, or a secret; false where it is neither.</summary>
    public async Task<bool> TryRunAsync(TurnScene scene, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (IsSecret(message) && message.IsAddressedToBot)
        {
            var call = CommandCall.From(scene, message);
            CommandResult warning = FeedsCommand.Whisper(call, new CommandReply(call.Texts.Feeds.Secret));
            await committer.CommitAsync(_ => ValueTask.FromResult(composer.Compose(scene, warning, message)), cancellationToken);
            return true;
        }

        if (scene.Chat != ChatKind.Private || !FeedExportDesk.MayHandle(message))
        {
            return false;
        }

        // Once, however often the turn is computed: it may be a long file.
        if (await exports.AskAsync(CommandCall.From(scene, message), message, cancellationToken) is not { } result)
        {
            return false;
        }

        await committer.CommitAsync(_ => ValueTask.FromResult(composer.Compose(scene, result, message)), cancellationToken);
        return true;
    }

    /// <summary>Tells how a run ended.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, SyncEnded ended, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, ended, ended.Sender, ChatKind.Private, cancellationToken);
        await committer.CommitAsync(
            async token => await news.TellAsync(CommandCall.From(scene), ended, token) is { } result
                ? composer.Compose(scene, result, ended, ended.ShownAs)
                : scene.End(),
            cancellationToken);
    }

    /// <summary>Tells that a feed is connected.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, FeedSignedIn signedIn, CancellationToken cancellationToken)
    {
        TurnScene scene = await scenes.ResolveAsync(entry, lease, signedIn, signedIn.Sender, ChatKind.Private, cancellationToken);
        await committer.CommitAsync(
            async token => await news.TellAsync(CommandCall.From(scene), signedIn, token) is { } result
                ? composer.Compose(scene, result, signedIn)
                : scene.End(),
            cancellationToken);
    }
}
