using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>The groups of a platform that has none.</summary>
internal sealed class NoGroups : IGroupLookup
{
    private NoGroups()
    {
    }

    /// <summary>The one there is.</summary>
    public static NoGroups Instance { get; } = new();

    public ValueTask<bool> IsAdminAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public ValueTask<bool?> IsMemberAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) => ValueTask.FromResult<bool?>(null);

    public ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<GroupDescription?>(null);

    public ValueTask<bool?> HearsEverythingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<bool?>(null);
}
