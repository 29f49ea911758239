namespace Confidant.BotHost.Agents;

/// <summary>The operator's agents.</summary>
internal sealed class AgentsOptions
{
    /// <summary>The section of the configuration: a list.</summary>
    public const string Section = "Agents";

    /// <summary>The agents, each with where it is bound.</summary>
    public List<AgentOptions> Agents { get; } = [];

    /// <summary>The keys of bots whose agent is none of <see cref="Agents"/>.</summary>
    public List<string> BotsWithoutAgent { get; } = [];
}
