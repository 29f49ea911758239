using System.Collections.Concurrent;
using Confidant.BotHost.Jobs;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Feeds;

/// <summary>Reads people's feeds, beside the turns and the other jobs: what they asked for at once, the others on a schedule, a few at the same
/// time. All that waits stands in the store, so a stop loses nothing.</summary>
internal sealed partial class FeedSyncer(
    ISyncStore store,
    IJobQueue jobs,
    [FromKeyedServices(JobKind.SyncFeed)] JobSignal signal,
    SyncRunner runner,
    ExportFiles files,
    IOptions<SyncOptions> options,
    IIdGenerator ids,
    TimeProvider time,
    ILogger<FeedSyncer> logger) : BackgroundService
{
    private const int DueBatch = 64;

    // What this process is at work on it claims again in time; what a killed one was at work on comes back this soon.
    private static readonly TimeSpan _claimLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _schedule = TimeSpan.FromMinutes(1);

    private readonly string _owner = ids.NewId().ToString("N");
    private readonly ConcurrentDictionary<JobId, Task> _running = new();
    private DateTimeOffset _nextSchedule = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool isFirst = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (time.GetUtcNow() >= _nextSchedule)
                {
                    // A question that was asked before the start has lost its file: it is sent again.
                    await TidyAsync(isFirst ? TimeSpan.Zero : ExportFiles.Patience, stoppingToken);
                    await store.QueueDueAsync(time.GetUtcNow() - options.Value.FullEvery, DueBatch, stoppingToken);
                    _nextSchedule = time.GetUtcNow() + _schedule;
                    isFirst = false;
                }

                await StartDueAsync(stoppingToken);
                await signal.WaitAsync(_look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            // A background loop: what failed is still queued, and the next look takes it up.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(error.GetType().Name, error.StackTrace);
                await signal.WaitAsync(_look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(_running.Values);
    }

    private async ValueTask TidyAsync(TimeSpan older, CancellationToken cancellationToken)
    {
        int deleted = files.Sweep([.. await store.ListFilesAsync(cancellationToken)], older);
        if (deleted > 0)
        {
            LogTidied(deleted);
        }
    }

    private async ValueTask StartDueAsync(CancellationToken stoppingToken)
    {
        int free = options.Value.Parallel - _running.Count;
        if (free <= 0 || await jobs.CountAsync(JobKind.SyncFeed, stoppingToken) == 0)
        {
            return;
        }

        // Claims of this process that have run out come back first, and hold again with that.
        foreach (Job job in await jobs.ClaimAsync(JobKind.SyncFeed, free + _running.Count, _owner, _claimLife, stoppingToken))
        {
            if (_running.TryAdd(job.Id, Task.CompletedTask))
            {
                // It may have ended by now: then there is nothing to update.
                _running.TryUpdate(job.Id, RunAsync(job, stoppingToken), Task.CompletedTask);
            }
        }
    }

    private async Task RunAsync(Job job, CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await runner.RunAsync(job, _owner, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: it goes on after the next start, when its claim has run out.
        }
        // A job's boundary: the others go on, and this one is claimed again.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error.GetType().Name, error.StackTrace);
        }
        finally
        {
            _running.TryRemove(job.Id, out _);
            signal.Raise();
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} files of exports that nobody waits for were deleted")]
    private partial void LogTidied(int count);

    // The stack is logged without the exception itself: its message could hold somebody's words.
    [LoggerMessage(LogLevel.Error, "Reading feeds failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
