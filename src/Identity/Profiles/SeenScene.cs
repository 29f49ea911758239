namespace Confidant.Identity;

/// <summary>Who is seen to speak, and where.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Speaker">The account that speaks.</param>
public sealed record SeenScene(ConversationKey Conversation, SeenAccount Speaker)
{
    /// <summary>The group that is spoken in; null elsewhere.</summary>
    public SeenGroup? Group { get; init; }

    /// <summary>The chat whose agent this one takes over, until it is given one of its own; null for none.</summary>
    public GroupKey? Parent { get; init; }

    /// <summary>The agent that is spoken to by its id; null where the conversation tells.</summary>
    public AgentId? Agent { get; init; }
}
