using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>The message that asks a question, as replies to it name it.</summary>
/// <param name="Chat">The chat that it went to.</param>
/// <param name="Message">Its number there.</param>
public sealed record AskedMessage(ChatId Chat, PlatformMessageId Message);
