using System.Globalization;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Agents;

/// <summary>Refuses agents that could not answer, in one line each: key, problem, cure.</summary>
internal sealed class AgentsOptionsValidator : IValidateOptions<AgentsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, AgentsOptions options)
    {
        List<string> failures = [];
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var places = new HashSet<AgentPlace>();
        for (int i = 0; i < options.Agents.Count; i++)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{AgentsOptions.Section}:{i}");
            AgentOptions agent = options.Agents[i];
            CheckName(agent, key, names, failures);
            CheckSettings(agent, key, failures);
            CheckPlaces(agent, key, places, failures);
            CheckAnnouncements(agent, key, failures);
        }

        failures.AddRange(options.BotsWithoutAgent.Select(static key =>
            $"{key} names no agent of this host. Give it the Name of one under {AgentsOptions.Section}, or leave it out for the default one."));
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static void CheckName(AgentOptions agent, string key, HashSet<string> names, List<string> failures)
    {
        if (!AgentLimits.IsName(agent.Name))
        {
            failures.Add(
                $"{key}:Name is no name of an agent. Give it one line of at most {AgentLimits.NameLength} characters, without blanks at its ends.");
        }
        else if (!names.Add(agent.Name))
        {
            failures.Add($"{key}:Name is another agent's already. Agents are known by their names: choose a different one.");
        }
    }

    private static void CheckSettings(AgentOptions agent, string key, List<string> failures)
    {
        if (agent.Preset is { } preset && PresetLibrary.Find(preset) is null)
        {
            failures.Add(
                $"{key}:Preset names no preset of this host. Use {string.Join(", ", PresetLibrary.All.Select(static p => p.Name))}.");
        }

        CheckLength(agent.Role, AgentLimits.RoleLength, $"{key}:Role", failures);
        CheckLength(agent.Personality, AgentLimits.TextLength, $"{key}:Personality", failures);
        CheckLength(agent.Instructions, AgentLimits.TextLength, $"{key}:Instructions", failures);
        if (agent.Model is { } model && string.IsNullOrWhiteSpace(model))
        {
            failures.Add($"{key}:Model is empty. Name a model of the provider, or leave it out for the host's.");
        }

        if (agent.Language is { } language && (language.Length != 2 || !language.All(char.IsAsciiLetterLower)))
        {
            failures.Add($"{key}:Language is no language code. Use two lower-case letters, such as en or es, or leave it out.");
        }
    }

    private static void CheckLength(string? value, int most, string key, List<string> failures)
    {
        if (value is not null && (string.IsNullOrWhiteSpace(value) || value.Length > most))
        {
            failures.Add($"{key} is empty or longer than {most} characters. Shorten it, or leave it out for the preset's.");
        }
    }

    private static void CheckAnnouncements(AgentOptions agent, string key, List<string> failures)
    {
        var channels = new HashSet<GroupKey>();
        for (int i = 0; i < agent.Announcements.Count; i++)
        {
            string setting = string.Create(CultureInfo.InvariantCulture, $"{key}:Announcements:{i}");
            if (AnnouncementChannels.Read(agent.Announcements[i]) is not { } channel)
            {
                failures.Add(
                    $"{setting} is no channel. Use discord:channel or telegram:channel with the channel's number, for example telegram:-1001234567890.");
            }
            else if (!channels.Add(channel))
            {
                failures.Add($"{setting} is there twice. A channel speaks for an agent or it does not: remove one of the two.");
            }
        }
    }

    private static void CheckPlaces(AgentOptions agent, string key, HashSet<AgentPlace> places, List<string> failures)
    {
        for (int i = 0; i < agent.Bind.Count; i++)
        {
            string bind = string.Create(CultureInfo.InvariantCulture, $"{key}:Bind:{i}");
            if (!AgentPlace.TryParse(agent.Bind[i], out AgentPlace place))
            {
                failures.Add($"{bind} is no place. Use platform:bot, platform:bot:chat or platform:bot:chat:thread, for example telegram:123456789.");
            }
            else if (!places.Add(place))
            {
                failures.Add($"{bind} is bound twice. One agent answers in a place: remove one of the two.");
            }
        }
    }
}
