using System.Net;

namespace Confidant.Adapters.Feeds;

/// <summary>Asks the machine's own resolver.</summary>
internal sealed class SystemNames : INameResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(name, cancellationToken);
}
