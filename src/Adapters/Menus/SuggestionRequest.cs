using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A command that is being typed.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Person">Who types it.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Option">The option whose words are being typed.</param>
/// <param name="Typed">What is there of them already.</param>
public sealed record SuggestionRequest(
    ConversationKey Conversation, PlatformUserId Person, string Command, string Option, string Typed);
