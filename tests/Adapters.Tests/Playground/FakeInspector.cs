using Confidant.Adapters.Playground;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Playground;

internal sealed class FakeInspector : IPlaygroundInspector
{
    public (SeenAccount Person, ConversationKey Conversation, ChatKind Chat, SeenGroup? Group)? Asked { get; private set; }

    public PlaygroundView View { get; set; } = new([], []);

    public ValueTask<PlaygroundView> InspectAsync(
        SeenAccount person,
        ConversationKey conversation,
        ChatKind chat,
        SeenGroup? group,
        CancellationToken cancellationToken)
    {
        Asked = (person, conversation, chat, group);
        return ValueTask.FromResult(View);
    }
}
