using Confidant.BotHost.Agents;
using Confidant.Identity;

namespace Confidant.BotHost.Web.Api;

/// <summary>An agent that is to be made.</summary>
/// <param name="AgentName">The name it goes by; from 1 to 64 characters.</param>
/// <param name="PresetName">The preset it is made from; null for the neutral one.</param>
internal sealed record AgentRequest(string? AgentName, string? PresetName);

/// <summary>An agent that was made.</summary>
internal sealed record AgentCreated(Guid AgentId);

/// <summary>An agent that the caller may talk to.</summary>
/// <param name="AgentId">Its id.</param>
/// <param name="AgentName">The name it goes by.</param>
/// <param name="PresetName">The preset it is made from; null for the neutral one.</param>
/// <param name="IsOwn">Whether it is the caller's own; otherwise it is the operator's.</param>
internal sealed record AgentShown(Guid AgentId, string AgentName, string? PresetName, bool IsOwn)
{
    /// <summary>The form of an agent.</summary>
    public static AgentShown From(Agent agent) => new(agent.Id.Value, agent.Name, agent.Preset, agent.Owner is not null);
}

/// <summary>A preset that agents are made from.</summary>
/// <param name="PresetName">Its name.</param>
/// <param name="Role">What it is.</param>
/// <param name="Personality">How it speaks.</param>
internal sealed record PresetShown(string PresetName, string Role, string Personality)
{
    /// <summary>The form of a preset.</summary>
    public static PresetShown From(Preset preset) => new(preset.Name, preset.Role, preset.Personality);
}
