using System.Globalization;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>Has feeds read, stops that, lets them rest, and disconnects them.</summary>
internal sealed class FeedRuns(IFeedStore feeds, IIdGenerator ids)
{
    /// <summary>Reads one feed; the button carries its id, as all of these do.</summary>
    public const string Sync = "sync";

    /// <summary>Ends what is at work.</summary>
    public const string Cancel = "cancel";

    /// <summary>Lets it rest.</summary>
    public const string Pause = "pause";

    /// <summary>Lets it go on.</summary>
    public const string Resume = "resume";

    /// <summary>Asks what becomes of what it taught.</summary>
    public const string Disconnect = "disconnect";

    /// <summary>Disconnects it, and keeps that.</summary>
    public const string Keep = "keep";

    /// <summary>Disconnects it, and forgets that.</summary>
    public const string Forget = "forget";

    /// <summary>Where the caller watches a run; null for a program, which asks for itself.</summary>
    public static ConversationKey? WatchedBy(CommandCall call) =>
        call.Conversation.Platform == Platform.Rest ? null : call.Conversation;

    /// <summary>Reads what was named, or all there is.</summary>
    public async ValueTask<CommandResult> StartAsync(CommandCall call, string typed, CancellationToken cancellationToken)
    {
        IReadOnlyList<Integration> known = await feeds.ListAsync(call.Subject, cancellationToken);
        return Start(call, typed.Length == 0 ? known : FindNamed(known, typed));
    }

    /// <summary>Reads one feed.</summary>
    public async ValueTask<CommandResult> StartAsync(CommandCall call, IntegrationId id, CancellationToken cancellationToken) =>
        await feeds.FindAsync(call.Subject, id, cancellationToken) is { } feed ? Start(call, [feed]) : FeedList.Gone(call);

    /// <summary>Ends all that is at work.</summary>
    public async ValueTask<CommandResult> CancelAsync(CommandCall call, CancellationToken cancellationToken)
    {
        SyncId[] running = [.. (await feeds.ListAsync(call.Subject, cancellationToken)).Select(static feed => feed.Running).OfType<SyncId>()];
        return Say(call, running.Length == 0 ? call.Texts.Feeds.NothingToCancel : call.Texts.Feeds.Cancelled) with
        {
            Effects = [.. running.Select(run => new TurnEffect.CancelSync(call.Subject, run))],
        };
    }

    /// <summary>Lets a feed rest, or go on.</summary>
    public async ValueTask<CommandResult> PauseAsync(
        CommandCall call, IntegrationId id, bool isPaused, CancellationToken cancellationToken) =>
        await feeds.FindAsync(call.Subject, id, cancellationToken) is not { } feed
            ? FeedList.Gone(call)
            : Say(call, isPaused ? call.Texts.Feeds.Paused(feed.Account) : call.Texts.Feeds.Resumed(feed.Account)) with
            {
                Effects = feed.IsPaused == isPaused ? [] : [new TurnEffect.PauseFeed(call.Subject, id, isPaused)],
            };

    /// <summary>Asks what becomes of what a feed taught.</summary>
    public async ValueTask<CommandResult> AskDisconnectAsync(CommandCall call, IntegrationId id, CancellationToken cancellationToken)
    {
        IFeedTexts texts = call.Texts.Feeds;
        return await feeds.FindAsync(call.Subject, id, cancellationToken) is not { } feed
            ? FeedList.Gone(call)
            : FeedsCommand.Whisper(call, new CommandReply(texts.AskDisconnect(feed))
            {
                Buttons =
                [
                    [Of(texts.KeepButton, Keep), Of(texts.ForgetButton, Forget)],
                    [new CommandButton(texts.NoButton, FeedsCommand.ActionOf(FeedList.Card), id.ToString())],
                ],
            });

        CommandButton Of(string label, string action) => new(label, FeedsCommand.ActionOf(action), id.ToString());
    }

    /// <summary>Disconnects a feed.</summary>
    public async ValueTask<CommandResult> DisconnectAsync(
        CommandCall call, IntegrationId id, bool forgets, CancellationToken cancellationToken) =>
        await feeds.FindAsync(call.Subject, id, cancellationToken) is not { } feed
            ? FeedList.Gone(call)
            : Say(call, call.Texts.Feeds.Disconnected(feed.Account, forgets)) with
            {
                Effects =
                [
                    new TurnEffect.DisconnectFeed(call.Subject, id, forgets, forgets ? ForgetReceipt.From(call).Encode() : default),
                ],
            };

    private CommandResult Start(CommandCall call, IReadOnlyList<Integration> wanted)
    {
        IFeedTexts texts = call.Texts.Feeds;
        if (!call.Profile.Remembering)
        {
            return Say(call, texts.NotRemembering);
        }

        Integration[] readable = [.. wanted.Where(static feed => feed is { IsFetched: true, IsPaused: false })];
        Integration[] idle = [.. readable.Where(static feed => feed.Running is null)];
        return idle.Length == 0
            ? Say(call, readable.Length > 0 ? texts.AlreadyAtWork : texts.NothingToSync)
            : FeedsCommand.Whisper(call, new CommandReply(texts.Started([.. idle.Select(static feed => feed.Account)]))
            {
                Buttons = [[new CommandButton(texts.CancelButton, FeedsCommand.ActionOf(Cancel))]],
            }) with
            {
                Effects =
                [
                    .. idle.Select(feed => new TurnEffect.StartSync(
                        call.Subject, new SyncId(ids.NewId()), feed.Id, SyncKind.Latest, File: null, Wishes: null, WatchedBy(call))),
                ],
            };
    }

    private static Integration[] FindNamed(IReadOnlyList<Integration> known, string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && number <= known.Count
            ? [known[number - 1]]
            :
            [
                .. known.Where(feed =>
                    feed.Account.Handle.Contains(typed.TrimStart('@'), StringComparison.OrdinalIgnoreCase)
                    || feed.Account.Platform == BotHost.Feeds.FeedAddress.FindPlatform(typed)),
            ];

    private static CommandResult Say(CommandCall call, string text) =>
        FeedsCommand.Whisper(call, new CommandReply(text) { Buttons = [[FeedsCommand.ListButton(call)]] });
}
