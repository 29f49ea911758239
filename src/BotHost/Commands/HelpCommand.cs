using Confidant.Adapters;

namespace Confidant.BotHost.Commands;

/// <summary>/help: says what can be asked for.</summary>
internal sealed class HelpCommand : ICommand
{
    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command("help", static texts => texts.HelpMenu, false);

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken) =>
        ValueTask.FromResult(CommandResult.Say(call.Texts.Help));
}
