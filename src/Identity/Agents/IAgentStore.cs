namespace Confidant.Identity;

/// <summary>Keeps agents and where they are bound. Every member is one whole transaction.</summary>
public interface IAgentStore
{
    /// <summary>Who answers in a conversation: the agent bound to its narrowest place, else <see cref="Agent.Default"/>. A binding
    /// to an agent that is gone counts as none.</summary>
    ValueTask<Agent> ResolveAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Finds an agent; null where there is none.</summary>
    ValueTask<Agent?> FindAsync(AgentId agent, CancellationToken cancellationToken);

    /// <summary>The operator's agents, the default first, then the person's own, each by name.</summary>
    /// <param name="owner">The person; null for the operator's only.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<Agent>> ListAsync(UserId? owner, CancellationToken cancellationToken);

    /// <summary>Keeps an agent, new or changed. Its owner never changes.</summary>
    ValueTask SaveAsync(Agent agent, CancellationToken cancellationToken);

    /// <summary>Binds an agent to a place, instead of the one that was bound there; null ends the binding.</summary>
    ValueTask BindAsync(AgentPlace place, AgentId? agent, CancellationToken cancellationToken);
}
