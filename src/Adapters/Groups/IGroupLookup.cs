using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>What a platform tells about its groups: at present, or within the last minute. Never fails for the caller; what is not
/// told is null or no.</summary>
public interface IGroupLookup
{
    /// <summary>Whether a person administers a group. False where it is not told, and in a private chat.</summary>
    ValueTask<bool> IsAdminAsync(ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken);

    /// <summary>Whether a person can read a group. Null where it is not told.</summary>
    ValueTask<bool?> IsMemberAsync(ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken);

    /// <summary>What the group shows of itself. Null where it is not told, and in a private chat.</summary>
    ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Whether the bot is told everything that is said in a group, and not only what is said to it. Null where it is not
    /// told.</summary>
    ValueTask<bool?> HearsEverythingAsync(ConversationKey conversation, CancellationToken cancellationToken);
}
