using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>A person's wish to sign in at a platform.</summary>
/// <param name="Platform">Where.</param>
/// <param name="Account">The account that asked; the feed is connected to its person alone.</param>
/// <param name="EndsAt">Until when it works.</param>
internal sealed record BegunSignIn(Platform Platform, PlatformUserId Account, DateTimeOffset EndsAt)
{
    /// <summary>The private chat that is told; null where a program asked.</summary>
    public ConversationKey? Watched { get; init; }
}
