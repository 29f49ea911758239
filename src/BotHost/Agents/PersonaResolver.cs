using Confidant.Identity;

namespace Confidant.BotHost.Agents;

/// <summary>Puts an agent's own settings over those of its preset. Pure.</summary>
internal static class PersonaResolver
{
    /// <summary>How an agent presents itself.</summary>
    public static Persona Resolve(Agent agent)
    {
        Preset preset = PresetOf(agent);
        return new Persona(
            agent.Name,
            preset.Name,
            agent.Role ?? preset.Role,
            agent.Personality ?? preset.Personality,
            agent.Instructions ?? preset.Instructions);
    }

    /// <summary>The preset that an agent is made from; the neutral one where it names none that this host has.</summary>
    public static Preset PresetOf(Agent agent) =>
        agent.Preset is { } name && PresetLibrary.Find(name) is { } preset ? preset : PresetLibrary.Neutral;
}
