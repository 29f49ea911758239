using System.Net;

namespace Confidant.Adapters.Feeds;

/// <summary>Tells what addresses a name has.</summary>
internal interface INameResolver
{
    /// <summary>The addresses; none where the name has none.</summary>
    Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken);
}
