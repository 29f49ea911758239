namespace Confidant.BotHost.Startup;

/// <summary>The command <c>health</c>: asks a running host whether it lives, for containers that have no other tool.</summary>
internal static class HealthProbe
{
    /// <summary>The command's name.</summary>
    public const string Name = "health";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4);

    /// <summary>0 where the host answers, 1 where it does not.</summary>
    /// <param name="configuration">Its Urls name the host's address.</param>
    public static async Task<int> RunAsync(IConfiguration configuration)
    {
        Uri host = HostAddress.Find(configuration);
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri(host, "/health/live"));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"No host answers at {host.Authority}.");
            return 1;
        }
    }
}
