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
            await host.StopAsync();
            throw;
        }

        await host.WaitForShutdownAsync();
    }
}
