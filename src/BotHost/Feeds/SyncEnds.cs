using Confidant.Adapters;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Feeds;

/// <summary>Has the end of a run told where its person watches it. That goes through the inbox, like anything that happens.</summary>
internal sealed class SyncEnds(
    IJobQueue jobs,
    ISubjectStore subjects,
    AudienceResolver audiences,
    KnownSenders senders,
    PlatformAdapters adapters,
    IIntake intake,
    TimeProvider time)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    /// <summary>Hands the news over, and completes the job. Delivered again after a kill, it is the same delivery.</summary>
    public async ValueTask TellAsync(JobId job, SyncTask task, SyncRun run, CancellationToken cancellationToken)
    {
        if (task.Watched is { } watched
            && adapters.Has(watched)
            && await FindAsync(task, watched, cancellationToken) is { } sender
            && await intake.AcceptAsync(
                [
                    new SyncEnded
                    {
                        Conversation = watched,
                        DeliveryKey = $"sync:{run.Id.Value:N}",
                        At = time.GetUtcNow(),
                        Sender = sender,
                        Run = run.Id.Value,
                        ShownAs = task.ShownAs,
                    },
                ],
                cancellationToken) != IntakeOutcome.Accepted)
        {
            await jobs.PostponeAsync(job, _pause, cancellationToken);
            return;
        }

        await jobs.CompleteAsync(job, [], cancellationToken);
    }

    private async ValueTask<SeenAccount?> FindAsync(SyncTask task, ConversationKey watched, CancellationToken cancellationToken)
    {
        IReadOnlyList<KnownAccount> own = await subjects.ListAccountsAsync(audiences.ResolveSubject(task.Profile), cancellationToken);
        return own.FirstOrDefault(known => known.Account.Platform == watched.Platform) is { } account
            ? await senders.FindAsync(account.Account, cancellationToken)
            : null;
    }
}
