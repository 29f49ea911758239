namespace Confidant.BotHost.Startup;

/// <summary>Runs a host from its start to its end.</summary>
internal static class HostRunner
{
    /// <summary>Starts and waits for the end. What was started already is stopped in order when the rest cannot start.</summary>
    public static async Task RunToEndAsync(this IHost host)
    {
        try
        {
            await host.StartAsync();
        }
        catch
        {
            // A host that refused its settings has nothing to stop and fails at it; what counts is why it did not start.
            await host.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await host.WaitForShutdownAsync();
    }
}
