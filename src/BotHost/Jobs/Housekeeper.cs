using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Deletes what has run out, every hour, and what was forgotten with an undo that nobody pressed, every minute; has the
/// summaries made that are due, every hour; looks through the store every day.</summary>
internal sealed partial class Housekeeper(
    IStoreMaintenance store,
    ISummaryStore summaries,
    StoreInspection inspection,
    JobSignal jobs,
    TimeProvider time,
    ILogger<Housekeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _purge = TimeSpan.FromHours(1);
    private static readonly TimeSpan _look = TimeSpan.FromDays(1);

    // A host that starts has other things to do first.
    private static readonly TimeSpan _firstLook = TimeSpan.FromMinutes(10);

    private DateTimeOffset _purgedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _nextLook;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _nextLook = time.GetUtcNow() + _firstLook;
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

                if (time.GetUtcNow() >= _nextLook)
                {
                    await TryAsync(InspectAsync, stoppingToken);
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

    private async Task InspectAsync(CancellationToken stoppingToken)
    {
        _nextLook = time.GetUtcNow() + _look;
        StoreReport report = await store.VerifyAsync(stoppingToken);
        inspection.Latest = report;
        foreach (StoreProblem problem in report.Problems)
        {
            LogProblem(problem.Fault, problem.Count);
        }

        LogInspected(report.Count);
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        // A background loop: what failed now is done the next time; what has run out is hidden by the predicate already.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error.GetType().Name, error.StackTrace);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} rows had run out and were deleted")]
    private partial void LogPurged(int count);

    [LoggerMessage(LogLevel.Information, "{Count} messages were forgotten ten minutes ago and are erased now")]
    private partial void LogForgotten(int count);

    [LoggerMessage(LogLevel.Information, "The store was looked through: {Count} faults")]
    private partial void LogInspected(long count);

    [LoggerMessage(LogLevel.Error, "The store has {Count} faults of the kind {Fault}")]
    private partial void LogProblem(StoreFault fault, long count);

    [LoggerMessage(LogLevel.Error, "Keeping the store in order failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
