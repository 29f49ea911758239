using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Platforms;

/// <summary>The groups that the store knows, once a host runs: a command that only looks at the configuration opens none.</summary>
internal sealed class KnownGroups(IProfileStore profiles, IHostApplicationLifetime host) : IKnownGroups
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ChatId>> ReadAsync(
        Platform platform, BotAccountId account, int limit, CancellationToken cancellationToken) =>
        host.ApplicationStarted.IsCancellationRequested
            ? await profiles.ReadGroupsAsync(platform, account, limit, cancellationToken)
            : [];
}
