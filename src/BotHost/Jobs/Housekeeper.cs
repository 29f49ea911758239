using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Deletes, every hour, what has run out.</summary>
internal sealed partial class Housekeeper(IStoreMaintenance store, TimeProvider time, ILogger<Housekeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        try
        {
            do
            {
                await PurgeAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping. A host whose start fails stops too, and would take a cancellation for a crash of this loop.
        }
    }

    private async Task PurgeAsync(CancellationToken stoppingToken)
    {
        try
        {
            LogPurged(await store.PurgeAsync(stoppingToken));
        }
        // A background loop: what could not be deleted now is deleted the next time; the predicate hides it already.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error.GetType().Name, error.StackTrace);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} rows had run out and were deleted")]
    private partial void LogPurged(int count);

    [LoggerMessage(LogLevel.Error, "Deleting what had run out failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
