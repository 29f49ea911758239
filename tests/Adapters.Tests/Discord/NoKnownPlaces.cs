using Confidant.Identity;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>A host that has not been anywhere.</summary>
internal sealed class NoKnownPlaces : IKnownPlaces
{
    public ValueTask<IReadOnlyList<KnownPlace>> ReadAsync(Platform platform, BotAccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<KnownPlace>>([]);
}
