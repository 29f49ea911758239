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
        do
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
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "{Count} rows had run out and were deleted")]
    private partial void LogPurged(int count);

    [LoggerMessage(LogLevel.Error, "Deleting what had run out failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
