using Confidant.Identity;

namespace Confidant.BotHost.Web.Api;

/// <summary>The agents that a token may talk to: the operator's and the person's own; where it names one, that one.</summary>
internal sealed class CallerAgents(IAgentStore agents)
{
    /// <summary>All of them, the default first.</summary>
    public async ValueTask<IReadOnlyList<Agent>> ListAsync(TokenHolder holder, CancellationToken cancellationToken)
    {
        IReadOnlyList<Agent> all = await agents.ListAsync(holder.Profile.Id, cancellationToken);
        return holder.Token.Agent == AgentId.Any ? all : [.. all.Where(agent => agent.Id == holder.Token.Agent)];
    }

    /// <summary>The one that is meant; null where there is none, or none for this token.</summary>
    /// <param name="holder">The token.</param>
    /// <param name="wanted">Its id; null for the token's own, or the default one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Agent?> ChooseAsync(TokenHolder holder, Guid? wanted, CancellationToken cancellationToken)
    {
        IReadOnlyList<Agent> all = await ListAsync(holder, cancellationToken);
        return wanted is { } id ? all.FirstOrDefault(agent => agent.Id.Value == id) : all.Count > 0 ? all[0] : null;
    }
}
