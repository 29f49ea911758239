using System.Threading.Channels;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Feeds;

/// <summary>Does one run over a feed: reads, keeps, shows how far it is, tells the end. While one part is kept, the next is read.</summary>
internal sealed partial class SyncRunner(
    ISyncStore store,
    FeedReading reading,
    IFeedChanges changes,
    IPostFeelings feelings,
    AudienceResolver audiences,
    PartitionAuthorityIssuer authorities,
    RunningSyncs running,
    SyncEnds ends,
    ExportFiles files,
    PlatformAdapters adapters,
    IOptions<SyncOptions> options,
    TimeProvider time,
    ILogger<SyncRunner> logger)
{
    // What platforms that limit requests commonly let one wait.
    private static readonly TimeSpan _pauseOfBusy = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _pauseOfUnavailable = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(10);

    /// <summary>Does a claimed run, from where it stopped.</summary>
    /// <param name="job">The job.</param>
    /// <param name="owner">Who has claimed it.</param>
    /// <param name="stoppingToken">Stops it where it is: it goes on after the next start.</param>
    public async Task RunAsync(Job job, string owner, CancellationToken stoppingToken)
    {
        PartitionAuthority authority = authorities.Issue(job.Partition!.Value, PartitionPurpose.Sync);
        if (await store.OpenAsync(authority, job.Id, owner, stoppingToken) is not { } task)
        {
            return;
        }

        var progress = new SyncProgress(job, owner, task, adapters, store, time, logger);
        SyncRun? ended = task.Run.EndedAt is not null ? task.Run : await WorkAsync(job, owner, authority, task, progress, stoppingToken);
        PlatformMessageId? shown = await progress.FinishAsync();
        if (ended is { State: SyncState.Waiting })
        {
            return;
        }

        if (task.File is { } file)
        {
            files.Delete(file);
        }

        // Also of one that its person ended: they know, and whoever waits for it learns it here.
        running.Raise(task.Run.Id);
        if (ended is not null)
        {
            await ends.TellAsync(job.Id, task with { ShownAs = shown, Watched = task.Watched ?? FindChatForNews(task, ended) }, ended, stoppingToken);
        }
    }

    // What only its person can mend is told them once, also where nobody asked for the run.
    private static ConversationKey? FindChatForNews(SyncTask task, SyncRun ended) =>
        ended is { State: SyncState.Failed, Problem: SyncProblem.Refused or SyncProblem.Missing } && task.Integration.Problem != ended.Problem
            ? task.PrivateChat
            : null;

    private async Task<SyncRun?> WorkAsync(
        Job job, string owner, PartitionAuthority authority, SyncTask task, SyncProgress progress, CancellationToken stoppingToken)
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        running.Begin(task.Integration.Id, task.Run.Id, cancelled);
        try
        {
            LogBegun(task.Run.Id.Value, task.Run.Kind, task.Integration.Account.Platform.Name);
            SyncRun? ended = task.Run.Kind == SyncKind.Learn
                ? await LearnAsync(job, owner, authority, progress, cancelled.Token)
                : await CopyAsync(job, owner, task, progress, cancelled.Token);
            LogEnded(ended, progress.Elapsed);
            return ended;
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested && !stoppingToken.IsCancellationRequested)
        {
            // Its person ended it: that is committed.
            return null;
        }
        catch (FeedException error)
        {
            return await StopAsync(job, owner, error, progress, stoppingToken);
        }
        // A job's boundary: whatever fails is tried again, and told when that was too often.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(task.Run.Id.Value, error.GetType().Name, error.StackTrace);
            bool isGivenUp = job.Attempts + 1 >= IJobQueue.MaxAttempts;
            return await store.StopAsync(
                job.Id,
                owner,
                SyncProblem.HostFailed,
                isGivenUp,
                isGivenUp ? NextDue : time.GetUtcNow() + (_firstPause * Math.Pow(2, job.Attempts)),
                stoppingToken);
        }
        finally
        {
            running.Leave(task.Integration.Id);
        }
    }

    private DateTimeOffset NextDue => time.GetUtcNow() + options.Value.Every;

    private async Task<SyncRun?> LearnAsync(
        Job job, string owner, PartitionAuthority authority, SyncProgress progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            IReadOnlyList<PostToWeigh> posts = await store.ReadToWeighAsync(authority, job.Id, owner, cancellationToken);
            var told = await feelings.ReadAsync(posts, cancellationToken);
            SyncRun? run = await store.LearnAsync(job.Id, owner, told, cancellationToken);
            if (run is not { EndedAt: null })
            {
                return run;
            }

            progress.Report(run, cancellationToken);
        }
    }

    private async Task<SyncRun?> CopyAsync(
        Job job, string owner, SyncTask task, SyncProgress progress, CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parts = Channel.CreateBounded<ReadPart>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        Task reader = ReadAsync(job, owner, task, parts.Writer, stopped.Token);
        try
        {
            ReadSpan? complete = null;
            await foreach (ReadPart part in parts.Reader.ReadAllAsync(cancellationToken))
            {
                if (await store.AppendAsync(job.Id, owner, part.Batch, cancellationToken) is not { } run)
                {
                    return null;
                }

                if (part.HasCode && task.Integration.Proof == FeedProof.Declared)
                {
                    await changes.ApplyAsync(
                        [new TurnEffect.ProveFeed(audiences.ResolveSubject(task.Profile), task.Integration.Id, FeedProof.PostedCode)],
                        cancellationToken);
                }

                complete = part.Complete ?? complete;
                progress.Report(run, cancellationToken);
            }

            await progress.FinishAsync();
            SyncRun? ended;
            do
            {
                ended = await store.EndAsync(job.Id, owner, complete, NextDue, cancellationToken);
            }
            while (ended is { EndedAt: null });
            return ended;
        }
        finally
        {
            await stopped.CancelAsync();
            await reader.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(Job job, string owner, SyncTask task, ChannelWriter<ReadPart> parts, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (ReadPart part in reading.ReadAsync(job.Id, owner, task, cancellationToken))
            {
                await parts.WriteAsync(part, cancellationToken);
            }

            parts.Complete();
        }
        // Handed to the one who keeps the parts: what came before it is kept first.
        catch (Exception error) when (parts.TryComplete(error))
        {
        }
    }

    private async Task<SyncRun?> StopAsync(
        Job job, string owner, FeedException error, SyncProgress progress, CancellationToken cancellationToken)
    {
        // The platform's pause counts from its answer, however long telling it takes.
        TimeSpan pause = error.RetryAfter ?? (error.Fault == FeedFault.Busy ? _pauseOfBusy : _pauseOfUnavailable);
        DateTimeOffset next = error.IsTransient ? time.GetUtcNow() + pause : NextDue;
        if (error.IsTransient)
        {
            await progress.ReportWaitAsync(ProblemOf(error.Fault), cancellationToken);
        }

        LogStopped(job.Id.Value, error.Fault, !error.IsTransient);
        return await store.StopAsync(
            job.Id,
            owner,
            ProblemOf(error.Fault),
            isGivenUp: !error.IsTransient,
            next,
            cancellationToken);
    }

    private static SyncProblem ProblemOf(FeedFault fault) => fault switch
    {
        FeedFault.Busy => SyncProblem.Busy,
        FeedFault.Unavailable => SyncProblem.Unavailable,
        FeedFault.Refused => SyncProblem.Refused,
        FeedFault.Missing => SyncProblem.Missing,
        _ => SyncProblem.Malformed,
    };

    private void LogEnded(SyncRun? run, TimeSpan elapsed)
    {
        if (run is { Counts: var counts })
        {
            LogEnded(run.Id.Value, counts.Processed, counts.New, counts.Edited, counts.Deleted, counts.Learned, elapsed);
        }
    }

    [LoggerMessage(LogLevel.Information, "Sync {Run} ({Kind}) of a feed on {Platform} is at work")]
    private partial void LogBegun(Guid run, SyncKind kind, string platform);

    [LoggerMessage(LogLevel.Information,
        "Sync {Run} has ended: {Processed} posts, {Added} new, {Edited} edited, {Deleted} gone, {Learned} learned from, in {Elapsed}")]
    private partial void LogEnded(Guid run, int processed, int added, int edited, int deleted, int learned, TimeSpan elapsed);

    [LoggerMessage(LogLevel.Warning, "The sync of job {JobId} stopped ({Fault}); given up: {IsGivenUp}")]
    private partial void LogStopped(long jobId, FeedFault fault, bool isGivenUp);

    // The stack is logged without the exception itself: its message could hold somebody's words.
    [LoggerMessage(LogLevel.Error, "Sync {Run} failed with {Reason}\n{Stack}")]
    private partial void LogFault(Guid run, string reason, string? stack);
}
