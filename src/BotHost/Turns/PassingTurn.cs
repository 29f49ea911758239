using System.Globalization;
using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Intake;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Answers what was said in passing, and keeps nothing of it: no transcript, no session, no profile, no reply. What waits when
/// the host ends is not answered.</summary>
internal sealed partial class PassingTurn(
    PassingMessages messages,
    SceneResolver scenes,
    CommandRouter commands,
    AnswerMaker answers,
    ITurnStore store,
    TurnCommitter committer,
    TimeProvider time,
    ILogger<PassingTurn> logger)
{
    private const int MaxTries = 3;

    // The rest is for the rules, and for the way to the platform.
    private const double ModelShare = 0.7;

    /// <summary>Handles one message.</summary>
    public async Task RunAsync(InboxEntry entry, Lease lease, CancellationToken cancellationToken)
    {
        // Taken once: whatever fails from here on, nobody is answered twice.
        if (messages.Take(entry.Id) is { } held)
        {
            try
            {
                await TryAnswerAsync(entry, lease, held, cancellationToken);
            }
            finally
            {
                messages.Release(held);
            }
        }

        await committer.CommitNothingAsync(entry, lease, cancellationToken);
    }

    private async Task TryAnswerAsync(InboxEntry entry, Lease lease, PassingMessage held, CancellationToken cancellationToken)
    {
        TimeSpan left = held.Terms.Within - (time.GetUtcNow() - held.HeldAt);
        if (left <= TimeSpan.Zero || held.Superseded.IsCancellationRequested)
        {
            LogNotAnswered(entry.Id.Value);
            return;
        }

        using var late = new CancellationTokenSource(left, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token, held.Superseded);
        try
        {
            TurnScene scene = await scenes.ResolveInPassingAsync(entry, lease, held.Message, held.Terms, end.Token);
            await AnswerAsync(scene, held, left * ModelShare, end.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Too late, or the speaker has typed on.
            LogNotAnswered(entry.Id.Value);
        }
    }

    private async Task AnswerAsync(TurnScene scene, PassingMessage held, TimeSpan within, CancellationToken cancellationToken)
    {
        IncomingMessage message = held.Message;
        IReplyTexts texts = ReplyTexts.For(scene.Language);
        if (message.Command is { } command)
        {
            OutgoingMessage link = commands.Knows(command)
                ? Link(scene, message, texts.ContinueInPrivate, command)
                : Link(scene, message, texts.UnknownCommand, HelpCommand.Name);
            await SendAsync(scene, [link], static _ => ValueTask.FromResult(true), cancellationToken);
            return;
        }

        if (message.BareText.Length == 0)
        {
            await SendAsync(
                scene,
                [Link(scene, message, texts.WelcomePassing, StartCommand.Name)],
                static _ => ValueTask.FromResult(true),
                cancellationToken);
            return;
        }

        for (int attempt = 0; attempt < MaxTries; attempt++)
        {
            MadeAnswer made = (await answers.MakeAsync(
                scene, message, stored: [], new AnswerWish { Within = within }, cancellationToken))!;
            TurnCommit rests = AnswerMaker.Rests(scene, made);
            if (!await store.MayCommitAsync(rests, cancellationToken))
            {
                continue;
            }

            IReadOnlyList<OutgoingMessage> chunks =
                scene.Adapter.Split(ReplyComposer.Say(scene, message, made.Reply, made.Shown, replaces: null));
            await SendAsync(
                scene,
                held.Terms.TakesOneMessage ? [chunks[0] with { HasMore = chunks.Count > 1 }] : chunks,
                token => store.MayCommitAsync(rests, token),
                cancellationToken);
            return;
        }

        LogNotAnswered(scene.Entry.Id.Value);
    }

    private async Task SendAsync(
        TurnScene scene,
        IReadOnlyList<OutgoingMessage> chunks,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken)
    {
        for (int i = 0; i < chunks.Count; i++)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"passing-{scene.Entry.Id.Value}-{i}");
            SendOutcome outcome = await scene.Adapter.SendAsync(
                scene.Conversation, chunks[i], key, mayStillSend, cancellationToken);
            if (outcome is not SendOutcome.Sent)
            {
                LogNotSent(scene.Entry.Id.Value, outcome is SendOutcome.Refused refused ? refused.Reason : outcome.GetType().Name);
                return;
            }
        }
    }

    private static OutgoingMessage Link(TurnScene scene, IncomingMessage message, string text, string payload) => new()
    {
        Text = text,
        Private = new PrivateDelivery(scene.Profile.Account, text, payload),
        AnswerTo = message.DeliveryKey,
        AnswerHandle = message.ReplyHandle,
    };

    [LoggerMessage(LogLevel.Debug, "What was said in passing ({InboxId}) is not answered any more")]
    private partial void LogNotAnswered(long inboxId);

    [LoggerMessage(LogLevel.Information, "The answer to what was said in passing ({InboxId}) was not taken ({Reason})")]
    private partial void LogNotSent(long inboxId, string reason);
}
