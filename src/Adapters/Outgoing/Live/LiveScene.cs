using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Where an answer is shown while it is made, and how it is stopped.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Asker">Who is answered; nobody else may stop it.</param>
/// <param name="ReplyTo">The message that it answers; null where the answer names none.</param>
/// <param name="StopLabel">What the button shows that stops it.</param>
/// <param name="NotYours">What somebody else is told who presses it.</param>
/// <param name="Stop">Stops it; returns at once, and may be called more than once.</param>
public sealed record LiveScene(
    ConversationKey Conversation,
    PlatformUserId Asker,
    PlatformMessageId? ReplyTo,
    string StopLabel,
    string NotYours,
    Action Stop);
