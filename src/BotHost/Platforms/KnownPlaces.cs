using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Platforms;

/// <summary>The places whose groups the store knows.</summary>
internal sealed class KnownPlaces(IProfileStore profiles) : IKnownPlaces
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KnownPlace>> ReadAsync(
        Platform platform, BotAccountId account, CancellationToken cancellationToken) =>
        [.. (await profiles.ReadPlacesAsync(platform, account, cancellationToken))
            .Select(static known => new KnownPlace(known.Place, known.Since, known.IsMember))];
}
