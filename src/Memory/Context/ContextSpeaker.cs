using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Who sets values of their context, and where.</summary>
/// <param name="Subject">Their authority over their own words.</param>
/// <param name="Profile">Their profile: its name, its retention, and whether they are remembered at all.</param>
/// <param name="Agent">The agent they talk to; its transcript keeps the words.</param>
/// <param name="Conversation">Their private conversation with it.</param>
/// <param name="Language">The language the words are put into.</param>
public sealed record ContextSpeaker(
    SubjectAuthority Subject, UserProfile Profile, AgentId Agent, ConversationKey Conversation, Language Language);
