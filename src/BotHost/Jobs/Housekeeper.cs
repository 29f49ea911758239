using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Deletes what has run out, every hour, and what was forgotten with an undo that nobody pressed, every minute; has the
/// summaries made that are due, every hour.</summary>
internal sealed partial class Housekeeper(
    IStoreMaintenance store, ISummaryStore summaries, JobSignal jobs, TimeProvider time, ILogger<Housekeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _purge = TimeSpan.FromHours(1);

    private DateTimeOffset _purgedAt = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        try
        {
            do
            {
                await TryAsync(FinishForgetsAsync, stoppingToken);
                if (time.GetUtcNow() - _purgedAt >= _purge)
                {
                    await TryAsync(PurgeAsync, stoppingToken);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping. A host whose start fails stops too, and would take a cancellation for a crash of this loop.
        }
    }

    private async Task FinishForgetsAsync(CancellationToken stoppingToken)
    {
        if (await store.FinishForgetsAsync(stoppingToken) is > 0 and int count)
        {
            jobs.Raise();
            LogForgotten(count);
        }
    }

    private async Task PurgeAsync(CancellationToken stoppingToken)
    {
        LogPurged(await store.PurgeAsync(stoppingToken));
        _purgedAt = time.GetUtcNow();
        if (await summaries.RequestDueAsync(stoppingToken) > 0)
        {
            jobs.Raise();
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        // A background loop: what could not be deleted now is deleted the next time; the predicate hides it already.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error.GetType().Name, error.StackTrace);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} rows had run out and were deleted")]
    private partial void LogPurged(int count);

    [LoggerMessage(LogLevel.Information, "{Count} messages were forgotten ten minutes ago and are erased now")]
    private partial void LogForgotten(int count);

    [LoggerMessage(LogLevel.Error, "Deleting what had run out failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
