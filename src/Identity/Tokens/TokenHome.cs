namespace Confidant.Identity;

/// <summary>The private chat that a token was made in: where its person is asked about what a program wants done.</summary>
/// <param name="Conversation">The chat.</param>
/// <param name="Account">The person's account there.</param>
public sealed record TokenHome(ConversationKey Conversation, PlatformUserId Account);
