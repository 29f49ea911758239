using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A group in which others said something about a person, and how its platform can be asked whether they still belong to it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Conversation">The group, or one of the chats that are one audience with it, through an account that is there.</param>
/// <param name="Account">The person's account on that platform.</param>
public sealed record MembershipQuestion(GroupId Group, ConversationKey Conversation, PlatformUserId Account);
