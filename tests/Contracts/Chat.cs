using Confidant.Identity;

namespace Confidant.Contracts;

/// <summary>A chat of a scene.</summary>
/// <param name="Key">Its conversation.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Group">The group; null in a private chat.</param>
public sealed record Chat(ConversationKey Key, ChatKind Kind, GroupContext? Group);
