using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>Shows the caller's feeds, and one of them with what can be done about it.</summary>
internal sealed class FeedList(IFeedStore feeds)
{
    /// <summary>Shows the list.</summary>
    public const string Show = "list";

    /// <summary>Shows one feed; the button carries its id.</summary>
    public const string Card = "card";

    /// <summary>All of them, with a button each.</summary>
    public async ValueTask<CommandResult> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IFeedTexts texts = call.Texts.Feeds;
        IReadOnlyList<Integration> known = await feeds.ListAsync(call.Subject, cancellationToken);
        FeedChoice choice = await feeds.ReadChoiceAsync(call.Subject, cancellationToken);
        return FeedsCommand.Whisper(call, known.Count == 0
            ? new CommandReply(texts.None)
            : new CommandReply(string.Join('\n',
            [
                texts.ListTitle, .. known.Select((feed, i) => $"{i + 1}. {texts.Line(feed)}"), "", call.Texts.FeedChoices.Choice(choice),
                texts.ListEnd,
            ]))
            {
                Buttons =
                [
                    .. known.Select(feed => (IReadOnlyList<CommandButton>)
                        [new CommandButton(texts.Name(feed.Account), FeedsCommand.ActionOf(Card), feed.Id.ToString())]),
                    [
                        new CommandButton(texts.PostsButton, FeedsCommand.ActionOf(FeedPosts.List)),
                        new CommandButton(texts.AddButton, FeedsCommand.ActionOf(FeedConnecting.How)),
                    ],
                ],
            });
    }

    /// <summary>One of them.</summary>
    public async ValueTask<CommandResult> ShowCardAsync(CommandCall call, IntegrationId id, CancellationToken cancellationToken)
    {
        IFeedTexts texts = call.Texts.Feeds;
        if (await feeds.FindAsync(call.Subject, id, cancellationToken) is not { } feed)
        {
            return Gone(call);
        }

        List<CommandButton> doing = [];
        if (feed.Running is not null)
        {
            doing.Add(Of(texts.CancelButton, FeedRuns.Cancel, feed));
        }
        else if (feed is { IsFetched: true, IsPaused: false })
        {
            doing.Add(Of(texts.SyncButton, FeedRuns.Sync, feed));
        }

        if (feed.IsFetched)
        {
            doing.Add(feed.IsPaused ? Of(texts.ResumeButton, FeedRuns.Resume, feed) : Of(texts.PauseButton, FeedRuns.Pause, feed));
        }

        List<CommandButton> looking = [Of(texts.PostsButton, FeedPosts.List, feed)];
        if (feed is { IsFetched: true, Proof: FeedProof.Declared })
        {
            looking.Add(Of(texts.ProveButton, FeedProving.Prove, feed));
        }

        return FeedsCommand.Whisper(call, new CommandReply(texts.Card(feed))
        {
            Buttons =
            [
                .. doing.Count > 0 ? [doing] : (IReadOnlyList<CommandButton>[])[],
                looking,
                [Of(texts.DisconnectButton, FeedRuns.Disconnect, feed), FeedsCommand.ListButton(call)],
            ],
        });
    }

    /// <summary>The answer about a feed that is not there any more.</summary>
    public static CommandResult Gone(CommandCall call) => FeedsCommand.Whisper(
        call, new CommandReply(call.Texts.Feeds.Gone) { Buttons = [[FeedsCommand.ListButton(call)]] });

    private static CommandButton Of(string label, string action, Integration feed) =>
        new(label, FeedsCommand.ActionOf(action), feed.Id.ToString());
}
