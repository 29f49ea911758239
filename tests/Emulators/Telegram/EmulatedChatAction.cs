namespace Confidant.Emulators.Telegram;

/// <summary>A sign of what a bot is doing.</summary>
/// <param name="ChatId">Where it is shown.</param>
/// <param name="ThreadId">The topic; null for none.</param>
/// <param name="Action">What it says.</param>
public sealed record EmulatedChatAction(long ChatId, long? ThreadId, string Action);
