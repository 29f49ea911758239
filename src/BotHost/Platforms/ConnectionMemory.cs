using Confidant.Adapters;
using Confidant.Storage;

namespace Confidant.BotHost.Platforms;

/// <summary>What connections keep, in the store.</summary>
internal sealed class ConnectionMemory(IConnectionStore store) : IConnectionMemory
{
    /// <inheritdoc/>
    public ValueTask<string?> ReadAsync(string name, CancellationToken cancellationToken) => store.ReadAsync(name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask WriteAsync(string name, string? value, CancellationToken cancellationToken) =>
        store.WriteAsync(name, value, cancellationToken);
}
