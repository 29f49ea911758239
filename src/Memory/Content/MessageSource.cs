using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Where a message came from. The erasure journal keeps keyed hashes of these, so that no redelivery, edit or
/// restored backup brings a forgotten source back.</summary>
/// <param name="Platform">The platform it was said on.</param>
/// <param name="Chat">The chat it was said in.</param>
/// <param name="Message">Its number there.</param>
/// <param name="NumberedBy">The bot account whose number it is, where each account has its own; null elsewhere.</param>
public readonly record struct MessageSource(
    Platform Platform, ChatId Chat, PlatformMessageId Message, BotAccountId? NumberedBy = null)
{
    /// <summary>A message of a conversation.</summary>
    public static MessageSource In(ConversationKey conversation, PlatformMessageId message) => new(
        conversation.Platform, conversation.Chat, message, conversation.IsNumberedByAccount ? conversation.Bot : null);

    /// <summary>The text form, <c>platform:[account/]chat:message</c>.</summary>
    public override string ToString() => NumberedBy is { } account
        ? $"{Platform}:{account}/{Chat}:{Message}"
        : $"{Platform}:{Chat}:{Message}";
}
