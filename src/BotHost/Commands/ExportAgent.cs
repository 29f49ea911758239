using Confidant.Identity;

namespace Confidant.BotHost.Commands;

/// <summary>An agent that a person made, in the file of /export.</summary>
internal sealed record ExportAgent(
    Guid AgentId,
    string Name,
    string? Preset,
    string? Role,
    string? Personality,
    string? Instructions,
    string? Model,
    string? Language)
{
    /// <summary>The form of an agent.</summary>
    public static ExportAgent From(Agent agent) => new(
        agent.Id.Value,
        agent.Name,
        agent.Preset,
        agent.Role,
        agent.Personality,
        agent.Instructions,
        agent.Model,
        agent.Language);
}
