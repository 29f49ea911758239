using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A host that knows of no group.</summary>
internal sealed class NoKnownGroups : IKnownGroups
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChatId>> ReadAsync(
        Platform platform, BotAccountId account, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ChatId>>([]);
}
