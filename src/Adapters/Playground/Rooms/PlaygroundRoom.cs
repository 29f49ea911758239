using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>A chat of the playground: a person's own with the bot, or a group.</summary>
internal sealed record PlaygroundRoom(string Id, string Name, ChatKind Kind, IReadOnlyList<string> Members)
{
    public ConversationKey Conversation =>
        new(Platform.Playground, PlaygroundDirectory.Bot, new ChatId(Id), Thread: null);

    public SeenGroup? Group => Kind == ChatKind.Group ? new SeenGroup(Conversation.Group, Name, IsPublic: false) : null;
}
