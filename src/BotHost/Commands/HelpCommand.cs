using Confidant.Adapters;

namespace Confidant.BotHost.Commands;

/// <summary>/help: says what can be asked for.</summary>
internal sealed class HelpCommand : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "help";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.HelpMenu, false);

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken) =>
        ValueTask.FromResult(CommandResult.Say(call.Texts.Help));
}
