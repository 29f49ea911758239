using Confidant.BotHost.Feeds;
using Confidant.BotHost.Jobs;
using Confidant.BotHost.Outbox;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Commits turns and hands their chunks to the sender.</summary>
internal sealed partial class TurnCommitter(
    ITurnStore store, OutboxSender sender, JobSignal jobs, FeedFollowUp feeds, ILogger<TurnCommitter> logger)
{
    private const int MaxTries = 5;

    /// <summary>Commits a turn, and computes it again as long as something it rests on changes meanwhile.</summary>
    /// <returns>Whether it was committed; otherwise another process has dealt with the event.</returns>
    /// <exception cref="InvalidOperationException">What it rests on kept changing; nothing was committed.</exception>
    public async ValueTask<bool> CommitAsync(
        Func<CancellationToken, ValueTask<TurnCommit>> compute, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < MaxTries; attempt++)
        {
            TurnCommit commit = await compute(cancellationToken);
            switch (await store.CommitTurnAsync(commit, cancellationToken))
            {
                case CommitOutcome.Committed committed:
                    feeds.Follow(commit.Effects);
                    sender.Enqueue(committed.Chunks);
                    if (commit.Effects.Any(static effect => effect is TurnEffect.Forget))
                    {
                        jobs.Raise();
                    }

                    return true;
                case CommitOutcome.LeaseLost:
                    LogLeaseLost(commit.Entry.Value);
                    return false;
                default:
                    LogEpochMoved(commit.Entry.Value);
                    break;
            }
        }

        throw new InvalidOperationException("What the answer rests on kept changing while it was made.");
    }

    /// <summary>Ends a turn that answers nothing.</summary>
    public async ValueTask CommitNothingAsync(TurnScene scene, CancellationToken cancellationToken) => await CommitAsync(
        _ => ValueTask.FromResult(scene.End()), cancellationToken);

    /// <summary>Ends a turn that answers nothing and has no scene.</summary>
    public async ValueTask CommitNothingAsync(InboxEntry entry, Lease lease, CancellationToken cancellationToken) => await CommitAsync(
        _ => ValueTask.FromResult(new TurnCommit { Entry = entry.Id, Lease = lease }), cancellationToken);

    [LoggerMessage(LogLevel.Warning, "Message {InboxId} was dealt with by another process")]
    private partial void LogLeaseLost(long inboxId);

    [LoggerMessage(LogLevel.Information, "What message {InboxId} was answered from has changed; the answer is made again")]
    private partial void LogEpochMoved(long inboxId);
}
