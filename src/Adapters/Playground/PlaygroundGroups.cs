using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>The playground's groups. Everybody here plays every part, so everybody administers them.</summary>
internal sealed class PlaygroundGroups : IGroupLookup
{
    private PlaygroundGroups()
    {
    }

    /// <summary>The one there is.</summary>
    public static PlaygroundGroups Instance { get; } = new();

    public ValueTask<bool> IsAdminAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(PlaygroundDirectory.FindRoom(conversation.Chat.Value) is { Kind: ChatKind.Group });

    public ValueTask<bool?> IsMemberAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<bool?>(null);

    public ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<GroupDescription?>(null);

    public ValueTask<bool?> HearsEverythingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<bool?>(true);
}
