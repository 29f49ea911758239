namespace Confidant.Adapters.Playground;

/// <summary>The commands that the page suggests. Safe for concurrent use.</summary>
internal sealed class PlaygroundCommands
{
    private volatile IReadOnlyList<ShownCommand> _commands = [];

    public IReadOnlyList<ShownCommand> Commands => _commands;

    public void Publish(IReadOnlyList<CommandDescription> commands) => _commands =
    [
        .. commands.Select(command => new ShownCommand(
            command.Name, command.Descriptions.GetValueOrDefault("en", ""), command.AnswersInPrivate)),
    ];
}
