using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Agents over the store.</summary>
internal sealed class SqliteAgentStore(SqliteStore store) : IAgentStore
{
    /// <inheritdoc/>
    public ValueTask<Agent> ResolveAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ResolveAsync(conversation, parent: null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Agent> ResolveAsync(ConversationKey conversation, GroupKey? parent, CancellationToken cancellationToken) =>
        store.ReadAsync((conversation, parent), AgentTable.Resolve, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Agent?> FindAsync(AgentId agent, CancellationToken cancellationToken) =>
        store.ReadAsync(agent, AgentTable.Find, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Agent>> ListAsync(UserId? owner, CancellationToken cancellationToken) =>
        store.ReadAsync(owner, List, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(Agent agent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        bool isSaved = await store.WriteAsync(
            agent,
            static (context, kept) => !AgentErasure.IsErased(context, kept.Id) && AgentTable.Save(context, kept),
            cancellationToken).ConfigureAwait(false);
        if (!isSaved)
        {
            throw new InvalidOperationException($"The agent {agent.Id} is another's, or erased.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask BindAsync(AgentPlace place, AgentId? agent, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            (Place: place, Agent: agent),
            static (context, binding) =>
            {
                BindingTable.Bind(context.Db, binding.Place, binding.Agent, isConfigured: false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask ConfigureAsync(IReadOnlyList<ConfiguredAgent> agents, CancellationToken cancellationToken) =>
        await store.WriteAsync(agents, AgentConfiguration.Apply, cancellationToken).ConfigureAwait(false);

    private static IReadOnlyList<Agent> List(SqliteConnection db, UserId? owner)
    {
        IEnumerable<Agent> operators = AgentTable.ReadOperators(db)
            .Where(static agent => !agent.IsRetired)
            .OrderBy(static agent => agent.Id != Agent.Default.Id)
            .ThenBy(static agent => agent.Name, StringComparer.OrdinalIgnoreCase);
        IEnumerable<Agent> own = owner is { } person
            ? AgentTable.ReadOwned(db, person).OrderBy(static agent => agent.Name, StringComparer.OrdinalIgnoreCase)
            : [];
        return [.. operators, .. own];
    }
}
