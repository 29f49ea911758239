using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>/feeds add: connects a feed by its name or address, or leads to the page where its owner signs in.</summary>
internal sealed class FeedConnecting(FeedFinder finder, FeedChanges changes, FeedSignIns signIns)
{
    /// <summary>Shows how to connect one.</summary>
    public const string How = "how";

    /// <summary>Connects what was typed.</summary>
    public async ValueTask<CommandResult> AddAsync(CommandCall call, string typed, CancellationToken cancellationToken)
    {
        IFeedTexts texts = call.Texts.Feeds;
        if (FeedAddress.IsSecret(typed))
        {
            return Say(call, texts.Secret);
        }

        if (!call.Profile.Remembering)
        {
            return Say(call, texts.NotRemembering);
        }

        if (FeedAddress.TryRead(typed) is not { } address)
        {
            return Say(call, typed.Length == 0 ? texts.HowToAdd : texts.WhichPlatform);
        }

        return await finder.FindAsync(address, cancellationToken) switch
        {
            FeedFinding.Found { Account: var account } => await ConnectAsync(call, account, cancellationToken),
            FeedFinding.NeedsSignIn when signIns.Begin(call, address.Platform) is { } page => FeedsCommand.Whisper(
                call,
                new CommandReply(texts.SignIn(address.Platform))
                {
                    Buttons = [[CommandButton.ToPage(texts.SignInButton(address.Platform), page)]],
                    IsSecret = true,
                }),
            FeedFinding.NeedsSignIn or FeedFinding.NeedsExport => Say(call, texts.ExportsOnly(address.Platform)),
            FeedFinding.NotConfigured => Say(call, texts.NotConfigured(address.Platform)),
            FeedFinding.Failed { Fault: var fault } => Say(call, texts.Fault(fault)),
            var other => throw new InvalidOperationException($"Nobody knows what {other.GetType().Name} means."),
        };
    }

    private async ValueTask<CommandResult> ConnectAsync(CommandCall call, FeedAccount account, CancellationToken cancellationToken)
    {
        IFeedTexts texts = call.Texts.Feeds;
        FeedPlan plan = await changes.PlanAsync(
            call.Subject,
            new FeedWish(account, FeedProof.Declared, IsFetched: true) { Watched = FeedRuns.WatchedBy(call) },
            cancellationToken);
        return plan switch
        {
            { IsFull: true } => Say(call, texts.TooMany(IFeedStore.MostFeeds)),
            { Known: { } known, Run: null } => Say(call, texts.AlreadyConnected(known)) with { Effects = plan.Effects },
            _ => FeedsCommand.Whisper(call, new CommandReply(texts.Connected(account)) { Buttons = [[FeedsCommand.ListButton(call)]] }) with
            {
                Effects = plan.Effects,
            },
        };
    }

    private static CommandResult Say(CommandCall call, string text) => FeedsCommand.Whisper(call, new CommandReply(text));
}
