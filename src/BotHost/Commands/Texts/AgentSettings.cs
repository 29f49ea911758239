using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>Lists an agent's settings.</summary>
internal static class AgentSettings
{
    /// <summary>Those it has, a line each, under the words of a language for them.</summary>
    public static string Tell(
        Agent agent, string preset, string role, string personality, string instructions, string language)
    {
        (string Name, string? Value)[] settings =
        [
            (preset, agent.Preset), (role, agent.Role), (personality, agent.Personality),
            (instructions, agent.Instructions), (language, agent.Language),
        ];
        return string.Join('\n', settings
            .Where(static setting => setting.Value is not null)
            .Select(static setting => $"{setting.Name}: {setting.Value}")
            .Prepend(agent.Name));
    }
}
