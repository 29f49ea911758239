using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.BotHost.Web;

/// <summary>Says where the host listens, once it does.</summary>
internal sealed partial class AddressAnnouncer(
    IServer server, PlatformAdapters adapters, IHostApplicationLifetime lifetime, ILogger<AddressAnnouncer> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        foreach (string address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            LogListening(address);
            if (adapters.Has(Platform.Playground))
            {
                LogPlayground(address);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Listening on {Address}")]
    private partial void LogListening(string address);

    [LoggerMessage(LogLevel.Information, "The playground is at {Address}/ – open it in a browser")]
    private partial void LogPlayground(string address);
}
