using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A command that is being typed.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Person">Who types it.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Option">The option whose words are being typed.</param>
/// <param name="Typed">What is there of them already.</param>
public sealed record SuggestionRequest(
    ConversationKey Conversation, PlatformUserId Person, string Command, string Option, string Typed)
{
    /// <summary>The kind of chat it is typed in.</summary>
    /// <value>The default is a group: there less is suggested.</value>
    public ChatKind Chat { get; init; } = ChatKind.Group;

    /// <summary>The group; null elsewhere.</summary>
    public SeenGroup? Group { get; init; }
}
