namespace Confidant.Identity;

/// <summary>Keeps agents and where they are bound. Every member is one whole transaction.</summary>
public interface IAgentStore
{
    /// <summary>Who answers in a conversation: the agent bound to its narrowest place, else the default one. A binding to an agent
    /// that is gone or retired counts as none.</summary>
    ValueTask<Agent> ResolveAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>The same for a chat that takes over what is set for another one: where nothing is bound to it by itself, the other
    /// one's binding decides.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="parent">The other chat; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Agent> ResolveAsync(ConversationKey conversation, GroupKey? parent, CancellationToken cancellationToken);

    /// <summary>Finds an agent; null where there is none.</summary>
    ValueTask<Agent?> FindAsync(AgentId agent, CancellationToken cancellationToken);

    /// <summary>The operator's agents, the default first, then the person's own, each by name; without retired ones.</summary>
    /// <param name="owner">The person; null for the operator's only.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<Agent>> ListAsync(UserId? owner, CancellationToken cancellationToken);

    /// <summary>Keeps an agent, new or changed.</summary>
    /// <exception cref="InvalidOperationException">It is another's, or its owner erased it.</exception>
    ValueTask SaveAsync(Agent agent, CancellationToken cancellationToken);

    /// <summary>Binds an agent to a place, instead of the one that was bound there; null ends the binding.</summary>
    ValueTask BindAsync(AgentPlace place, AgentId? agent, CancellationToken cancellationToken);

    /// <summary>Makes the operator's agents those of the configuration. They are told apart by name, letter case aside: one of a
    /// known name keeps its id and what it learned; <see cref="Agent.Default"/>'s name means that one. Agents and bindings that an
    /// earlier configuration made and this one does not go: the agents retire, the bindings end. What was made in another way
    /// stays, except where this configuration binds the same place. A channel speaks for the agents that name it: what it announced
    /// for one that no longer does is unreadable at once, and deleted after 30 days unless it is named again.</summary>
    ValueTask ConfigureAsync(IReadOnlyList<ConfiguredAgent> agents, CancellationToken cancellationToken);
}
