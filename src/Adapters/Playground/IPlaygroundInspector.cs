using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>Shows a person of the playground what is remembered about them, by the rules that hold for everybody: their own
/// data by their authority, an answer's sources through the audience of that answer.</summary>
public interface IPlaygroundInspector
{
    /// <summary>What is remembered about a person, and what the last answer to them in a conversation rested on.</summary>
    /// <param name="person">The person who looks. The view goes to them alone.</param>
    /// <param name="conversation">The conversation they look at.</param>
    /// <param name="chat">Its kind.</param>
    /// <param name="group">The group; null in a private chat.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The view; an empty one for a person who never spoke. Looking creates no profile.</returns>
    ValueTask<PlaygroundView> InspectAsync(
        SeenAccount person,
        ConversationKey conversation,
        ChatKind chat,
        SeenGroup? group,
        CancellationToken cancellationToken);
}
