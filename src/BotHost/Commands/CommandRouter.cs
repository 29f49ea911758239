using Confidant.Adapters;
using Confidant.Identity;

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

    /// <summary>Runs a typed command. A link into the private chat asks for the command it names, "name" or "name_argument".</summary>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        (string name, string argument) = ReadLink(call) ?? (call.Name, call.Argument);
        return Tell(
            call,
            name,
            _commands.TryGetValue(name, out ICommand? command)
                ? await command.RunAsync(call, argument, cancellationToken)
                : CommandResult.Say(call.Texts.UnknownCommand));
    }

    /// <summary>Runs a button.</summary>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        int dot = action.IndexOf('.', StringComparison.Ordinal);
        string name = action[..dot];
        return Tell(call, name, await _commands[name].PressAsync(call, action[(dot + 1)..], argument, cancellationToken));
    }

    /// <summary>Hands the answer to a question over.</summary>
    public async ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        int dot = action.IndexOf('.', StringComparison.Ordinal);
        string name = action[..dot];
        return Tell(call, name, await _commands[name].AnswerAsync(call, action[(dot + 1)..], argument, cancellationToken));
    }

    /// <summary>Where nobody knows who reads, every answer is for the caller alone.</summary>
    private static CommandResult Tell(CommandCall call, string name, CommandResult result) =>
        call.Chat == ChatKind.Public && !result.IsPrivate
            ? CommandResult.Whisper(call, name, result.Replies) with { Effects = result.Effects, Notices = result.Notices }
            : result;

    private (string Name, string Argument)? ReadLink(CommandCall call)
    {
        if (call.Name != StartCommand.Name || call.IsInGroup)
        {
            return null;
        }

        int end = call.Argument.IndexOf('_', StringComparison.Ordinal);
        (string name, string argument) = end < 0 ? (call.Argument, "") : (call.Argument[..end], call.Argument[(end + 1)..]);
        return _commands.ContainsKey(name) ? (name, argument) : null;
    }
}
