using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>Tells a person what has happened to their feeds while they said nothing.</summary>
internal sealed class FeedNews(IFeedStore feeds)
{
    /// <summary>How a run ended; null where it, or its feed, is gone by now.</summary>
    public async ValueTask<CommandResult?> TellAsync(CommandCall call, SyncEnded ended, CancellationToken cancellationToken)
    {
        IFeedTexts texts = call.Texts.Feeds;
        return await feeds.FindRunAsync(call.Subject, new SyncId(ended.Run), cancellationToken) is { } run
            && await feeds.FindAsync(call.Subject, run.Integration, cancellationToken) is { } feed
                ? FeedsCommand.Whisper(call, new CommandReply(texts.Ended(feed.Account, run))
                {
                    Buttons =
                    [
                        [
                            new CommandButton(texts.PostsButton, FeedsCommand.ActionOf(FeedPosts.List), feed.Id.ToString()),
                            FeedsCommand.ListButton(call),
                        ],
                    ],
                })
                : null;
    }

    /// <summary>That somebody signed in, and a feed is connected; null where it is gone by now.</summary>
    public async ValueTask<CommandResult?> TellAsync(CommandCall call, FeedSignedIn signedIn, CancellationToken cancellationToken) =>
        await feeds.FindAsync(call.Subject, new IntegrationId(signedIn.Integration), cancellationToken) is { } feed
            ? FeedsCommand.Whisper(call, new CommandReply(call.Texts.Feeds.SignedIn(feed.Account)) { Buttons = [[FeedsCommand.ListButton(call)]] })
            : null;
}
