using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>/feeds prove: proves whose a feed's account is, by a wallet of the caller's that it has verified, or by a code that only its owner can
/// post there.</summary>
internal sealed class FeedProving(IFeedStore feeds, OwnershipCodes codes, VerifiedOwners owners)
{
    /// <summary>Shows the code of a feed; the button carries its id.</summary>
    public const string Prove = "prove";

    /// <summary>Shows the code of the feed that is named, or of the one that there is; asks which where there are several.</summary>
    public async ValueTask<CommandResult> ShowAsync(CommandCall call, string typed, CancellationToken cancellationToken)
    {
        Integration[] open =
        [
            .. (await feeds.ListAsync(call.Subject, cancellationToken)).Where(feed =>
                feed is { IsFetched: true, Proof: FeedProof.Declared }
                && feed.Account.Handle.Contains(typed.TrimStart('@'), StringComparison.OrdinalIgnoreCase)),
        ];
        IFeedTexts texts = call.Texts.Feeds;
        return open switch
        {
            [] => FeedsCommand.Whisper(call, new CommandReply(texts.NothingToProve) { Buttons = [[FeedsCommand.ListButton(call)]] }),
            [var only] => await ShowAsync(call, only, cancellationToken),
            _ => FeedsCommand.Whisper(call, new CommandReply(texts.ListTitle)
            {
                Buttons =
                [
                    .. open.Select(feed => (IReadOnlyList<CommandButton>)
                        [new CommandButton(texts.Name(feed.Account), FeedsCommand.ActionOf(Prove), feed.Id.ToString())]),
                ],
            }),
        };
    }

    /// <summary>Shows the code of one feed.</summary>
    public async ValueTask<CommandResult> ShowAsync(CommandCall call, IntegrationId id, CancellationToken cancellationToken) =>
        await feeds.FindAsync(call.Subject, id, cancellationToken) is { } feed
            ? await ShowAsync(call, feed, cancellationToken)
            : FeedList.Gone(call);

    private async ValueTask<CommandResult> ShowAsync(CommandCall call, Integration feed, CancellationToken cancellationToken)
    {
        IFeedTexts texts = call.Texts.Feeds;
        if (feed.Proof == FeedProof.Declared && await owners.HasProvedAsync(call.Subject, feed.Account, cancellationToken))
        {
            return FeedsCommand.Whisper(
                call, new CommandReply(texts.Proved(feed.Account, FeedProof.VerifiedAddress)) { Buttons = [[FeedsCommand.ListButton(call)]] }) with
            {
                Effects = [new TurnEffect.ProveFeed(call.Subject, feed.Id, FeedProof.VerifiedAddress)],
            };
        }

        return feed.Proof != FeedProof.Declared
            ? FeedsCommand.Whisper(call, new CommandReply(texts.Proved(feed.Account, feed.Proof)) { Buttons = [[FeedsCommand.ListButton(call)]] })
            : FeedsCommand.Whisper(
                call,
                new CommandReply(texts.Prove(feed.Account, await codes.MakeAsync(call.Profile.Id, feed.Id, cancellationToken)))
                {
                    Buttons = [[new CommandButton(texts.LookButton, FeedsCommand.ActionOf(FeedRuns.Sync), feed.Id.ToString())]],
                });
    }
}
