using Confidant.Adapters;
using Confidant.BotHost.Commands;

namespace Confidant.BotHost.Platforms;

/// <summary>Keeps every platform receiving. It starts last and stops first, so that nothing is taken that is not handled.</summary>
internal sealed partial class AdapterRunner(
    PlatformAdapters adapters, IIntake intake, CommandRouter commands, TimeProvider time, ILogger<AdapterRunner> logger)
    : BackgroundService
{
    private static readonly TimeSpan _pauseAfterFault = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(adapters.All.Select(adapter => RunAsync(adapter, stoppingToken)));

    private async Task RunAsync(IPlatformAdapter adapter, CancellationToken stoppingToken)
    {
        Task publishing = PublishCommandsAsync(adapter, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await adapter.RunAsync(intake, stoppingToken);
                break;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            // A background loop: one platform's fault must not end the others, nor itself.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(adapter.Platform.Name, error.GetType().Name, error.StackTrace);
                await Task.Delay(_pauseAfterFault, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await publishing;
    }

    private async Task PublishCommandsAsync(IPlatformAdapter adapter, CancellationToken stoppingToken)
    {
        try
        {
            await adapter.PublishCommandsAsync(commands.Descriptions, stoppingToken);
        }
        // Menus are a convenience: without them every command still works when typed.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogNoMenus(adapter.Platform.Name, error.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    [LoggerMessage(LogLevel.Error, "{Platform} stopped receiving with {Reason}; it is started again\n{Stack}")]
    private partial void LogFault(string platform, string reason, string? stack);

    [LoggerMessage(LogLevel.Warning, "The command menus of {Platform} could not be published ({Reason})")]
    private partial void LogNoMenus(string platform, string reason);
}
