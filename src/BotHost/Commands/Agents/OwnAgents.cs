using Confidant.BotHost.Agents;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Agents;

/// <summary>Lets a person make, change and delete agents of their own.</summary>
internal sealed class OwnAgents(IAgentStore agents, IIdGenerator ids)
{
    /// <summary>Lists the presets.</summary>
    public static CommandResult ListPresets(CommandCall call) => AgentCommand.Tell(
        call,
        string.Join('\n', PresetLibrary.All
            .Select(preset => $"• {preset.Name} – {preset.In(call.Language).Description}")
            .Prepend(call.Texts.Agents.PresetsHeading)));

    /// <summary>Makes an agent, "NAME [preset]", and talks to it.</summary>
    public async ValueTask<CommandResult> CreateAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IAgentTexts texts = call.Texts.Agents;
        (string name, Preset? preset) = ReadNew(argument);
        if (name.Length == 0)
        {
            return CommandResult.Whisper(call, AgentCommand.Name, new CommandReply(texts.NameQuestion)
            {
                Question = new CommandQuestion(AgentCommand.NewAction, "", texts.NamePlaceholder),
            });
        }

        AgentList list = await ListAsync(call, cancellationToken);
        if (FindError(texts, list, name) is { } error)
        {
            return AgentCommand.Tell(call, error);
        }

        if (list.Own.Count() >= AgentLimits.AgentsOfOnePerson)
        {
            return AgentCommand.Tell(call, texts.TooMany(AgentLimits.AgentsOfOnePerson));
        }

        var agent = new Agent(new AgentId(ids.NewId()), name) { Owner = call.Profile.Id, Preset = preset?.Name };
        var save = new TurnEffect.SaveAgent(call.Subject, agent);
        return AgentChoice.IsByToken(call)
            ? AgentCommand.Tell(call, texts.Changed(name)) with { Effects = [save] }
            : AgentCommand.Tell(call, texts.Created(name, call.Agent.Name)) with
            {
                Effects = [save, new TurnEffect.BindAgent(call.Subject, AgentPlace.Chat(call.Conversation), agent.Id)],
            };
    }

    /// <summary>Gives a preset to the own agent that one talks to.</summary>
    public async ValueTask<CommandResult> GivePresetAsync(CommandCall call, string name, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(call, cancellationToken) is not { } agent)
        {
            return AgentCommand.Tell(call, call.Texts.Agents.NotYours);
        }

        return PresetLibrary.Find(name) is { } preset
            ? Save(call, agent with { Preset = preset.Name })
            : AgentCommand.Tell(call, call.Texts.Agents.NoSuchPreset(name));
    }

    /// <summary>Changes a setting, "what TEXT", of the own agent that one talks to.</summary>
    public async ValueTask<CommandResult> SetAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IAgentTexts texts = call.Texts.Agents;
        if (await FindOwnAsync(call, cancellationToken) is not { } agent)
        {
            return AgentCommand.Tell(call, texts.NotYours);
        }

        (string what, string text) = AgentWords.Cut(argument);
        string? value = text.Length == 0 ? null : text;
        switch (what.ToLowerInvariant())
        {
            case "name" or "nombre":
                AgentList list = await ListAsync(call, cancellationToken);
                return FindError(texts, list, text, agent.Id) is { } error
                    ? AgentCommand.Tell(call, error)
                    : Save(call, agent with { Name = text });
            case "role" or "papel" or "rol":
                return Save(call, agent with { Role = value }, text, AgentLimits.RoleLength);
            case "personality" or "personalidad":
                return Save(call, agent with { Personality = value }, text, AgentLimits.TextLength);
            case "instructions" or "instrucciones":
                return Save(call, agent with { Instructions = value }, text, AgentLimits.TextLength);
            case "language" or "idioma":
                return TryReadLanguage(text, out string? language)
                    ? Save(call, agent with { Language = language })
                    : AgentCommand.Tell(call, texts.NoSuchLanguage);
            default:
                return AgentCommand.Tell(call, texts.NoSuchSetting);
        }
    }

    /// <summary>Asks whether an own agent shall go.</summary>
    public async ValueTask<CommandResult> AskDeleteAsync(CommandCall call, string name, CancellationToken cancellationToken)
    {
        IAgentTexts texts = call.Texts.Agents;
        AgentList list = await ListAsync(call, cancellationToken);
        return list.Find(name) switch
        {
            null => AgentCommand.Tell(call, name.Length == 0 ? texts.Usage : texts.NoSuchAgent(name)),
            { Owner: null } => AgentCommand.Tell(call, texts.NotYours),
            var agent => CommandResult.Whisper(call, AgentCommand.Name, new CommandReply(texts.DeleteQuestion(agent.Name))
            {
                Buttons =
                [
                    [
                        new CommandButton(texts.DeleteButton, AgentCommand.DeleteAction, agent.Id.ToString()),
                        new CommandButton(texts.KeepButton, AgentCommand.KeepAction),
                    ],
                ],
            }),
        };
    }

    /// <summary>Deletes an own agent.</summary>
    public async ValueTask<CommandResult> DeleteAsync(CommandCall call, AgentId id, CancellationToken cancellationToken)
    {
        AgentList list = await ListAsync(call, cancellationToken);
        return list.Find(id) is { Owner: not null } agent
            ? AgentCommand.Tell(call, call.Texts.Agents.Deleted(agent.Name)) with
            {
                Effects = [new TurnEffect.DeleteAgent(call.Subject, agent.Id)],
            }
            : AgentCommand.Tell(call, call.Texts.ButtonStale);
    }

    private static (string Name, Preset? Preset) ReadNew(string argument)
    {
        string typed = argument.Trim();
        int space = typed.LastIndexOf(' ');
        return space > 0 && PresetLibrary.Find(typed[(space + 1)..]) is { } preset
            ? (typed[..space].Trim(), preset)
            : (typed, null);
    }

    private static string? FindError(IAgentTexts texts, AgentList list, string name, AgentId? renamed = null) =>
        !AgentLimits.IsName(name) ? texts.NoName
        : list.Find(name) is { } other && other.Id != renamed ? texts.NameTaken(name)
        : null;

    private static bool TryReadLanguage(string text, out string? language)
    {
        (bool isKnown, language) = text.ToLowerInvariant() switch
        {
            "" => (true, null),
            "en" or "english" or "inglés" or "ingles" => (true, "en"),
            "es" or "spanish" or "español" or "espanol" => (true, "es"),
            _ => (false, (string?)null),
        };
        return isKnown;
    }

    private static CommandResult Save(CommandCall call, Agent agent, string text, int most) => text.Length > most
        ? AgentCommand.Tell(call, call.Texts.Agents.TooLong(most))
        : Save(call, agent);

    private static CommandResult Save(CommandCall call, Agent agent) =>
        AgentCommand.Tell(call, $"{call.Texts.Agents.Changed(agent.Name)}\n\n{call.Texts.Agents.Settings(agent)}") with
        {
            Effects = [new TurnEffect.SaveAgent(call.Subject, agent)],
        };

    private async ValueTask<Agent?> FindOwnAsync(CommandCall call, CancellationToken cancellationToken) =>
        await agents.FindAsync(call.Agent.Id, cancellationToken) is { } agent && agent.Owner == call.Profile.Id ? agent : null;

    private async ValueTask<AgentList> ListAsync(CommandCall call, CancellationToken cancellationToken) =>
        new(await agents.ListAsync(call.Profile.Id, cancellationToken));
}
