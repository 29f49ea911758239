using Confidant.Adapters;

namespace Confidant.BotHost.Commands;

/// <summary>Finds the command that is meant.</summary>
internal sealed class CommandRouter(IEnumerable<ICommand> commands)
{
    private readonly Dictionary<string, ICommand> _commands =
        commands.ToDictionary(static c => c.Description.Name, StringComparer.Ordinal);

    /// <summary>All commands, as menus show them.</summary>
    public IReadOnlyList<CommandDescription> Descriptions => [.. _commands.Values.Select(static c => c.Description)];

    /// <summary>Whether a command of that name exists.</summary>
    public bool Knows(string name) => _commands.ContainsKey(name);

    /// <summary>Runs a typed command. A link into the private chat asks for the command it names.</summary>
    public ValueTask<CommandResult> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        bool isLinked = call.Name == StartCommand.Name && !call.IsInGroup && _commands.ContainsKey(call.Argument);
        string name = isLinked ? call.Argument : call.Name;
        return _commands.TryGetValue(name, out ICommand? command)
            ? command.RunAsync(call, isLinked ? "" : call.Argument, cancellationToken)
            : ValueTask.FromResult(CommandResult.Say(call.Texts.UnknownCommand));
    }

    /// <summary>Runs a button.</summary>
    public ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        int dot = action.IndexOf('.', StringComparison.Ordinal);
        return _commands[action[..dot]].PressAsync(call, action[(dot + 1)..], argument, cancellationToken);
    }
}
