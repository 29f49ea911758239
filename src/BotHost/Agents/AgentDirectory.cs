using Confidant.Identity;

namespace Confidant.BotHost.Agents;

/// <summary>Tells which agent is spoken to in a conversation.</summary>
internal sealed class AgentDirectory(IAgentStore agents)
{
    /// <summary>Who answers. A program that speaks over REST names the agent itself: there the bot account is its id.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="group">The group that it is; null elsewhere. It has its parent's agent, until it is given one of its own.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Agent> ResolveAsync(
        ConversationKey conversation, SeenGroup? group, CancellationToken cancellationToken) =>
        conversation.Platform == Platform.Rest
            ? await FindAsync(NamedBy(conversation), cancellationToken)
            : await agents.ResolveAsync(conversation, group?.Parent, cancellationToken);

    /// <summary>The agent that a conversation itself names; null where a place it is in is bound to one.</summary>
    public static AgentId? NamedBy(ConversationKey conversation) =>
        conversation.Platform == Platform.Rest && Guid.TryParseExact(conversation.Bot.Value, "N", out Guid id) ? new AgentId(id) : null;

    /// <summary>The bot account that stands for an agent in the conversations of REST.</summary>
    public static BotAccountId AccountOf(AgentId agent) => new(agent.Value.ToString("N"));

    // The name is checked where a program's token is; an agent that went since then is answered for by the default one.
    private async ValueTask<Agent> FindAsync(AgentId? named, CancellationToken cancellationToken) =>
        named is { } id
        && await agents.FindAsync(id, cancellationToken) is { IsRetired: false } agent
            ? agent
            : Agent.Default;
}
