using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Opens the store before anything else starts.</summary>
internal sealed class StoreOpener(IStoreMaintenance store) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken) => await store.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
