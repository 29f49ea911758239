using Confidant.Identity;

namespace Confidant.Storage;

/// <summary>What a button does, kept on our side; the platform only sees the token.</summary>
/// <param name="Token">Random, at least 128 bits, at most 64 bytes.</param>
/// <param name="User">Who may press it.</param>
/// <param name="Conversation">The only place where it may be pressed; null for one that is delivered to the person in private,
/// which may be the private chat instead of the place they asked in.</param>
/// <param name="Action">What it does.</param>
/// <param name="Argument">What it does it to; may hold the person's words.</param>
/// <param name="ExpiresAt">When it stops working.</param>
public sealed record ButtonDraft(
    string Token, UserId User, ConversationKey? Conversation, string Action, string Argument, DateTimeOffset ExpiresAt);
