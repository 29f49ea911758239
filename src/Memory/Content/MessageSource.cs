using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Where a message came from. The erasure journal keeps keyed hashes of these, so that no redelivery, edit or
/// restored backup brings a forgotten source back.</summary>
/// <param name="Platform">The platform it was said on.</param>
/// <param name="Chat">The chat it was said in.</param>
/// <param name="Message">Its number there.</param>
public readonly record struct MessageSource(Platform Platform, ChatId Chat, PlatformMessageId Message)
{
    /// <summary>The stored form, <c>platform:chat:message</c>.</summary>
    public override string ToString() => $"{Platform}:{Chat}:{Message}";
}
