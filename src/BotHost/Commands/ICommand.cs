using Confidant.Adapters;

namespace Confidant.BotHost.Commands;

/// <summary>A slash command. It computes; what it changes is committed with its turn.</summary>
internal interface ICommand
{
    /// <summary>How menus show it; its name is what people type.</summary>
    CommandDescription Description { get; }

    /// <summary>Runs it as typed.</summary>
    ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken);

    /// <summary>Runs one of its buttons.</summary>
    /// <param name="call">Who pressed, and where.</param>
    /// <param name="action">What follows the command's name and a dot in the button's action.</param>
    /// <param name="argument">What the button carries.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<CommandResult> PressAsync(CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"/{Description.Name} has no button {action}.");

    /// <summary>Takes the answer to one of its questions.</summary>
    /// <param name="call">Who answers, and where; its argument is the answer.</param>
    /// <param name="action">What follows the command's name and a dot in the question's action.</param>
    /// <param name="argument">What the question carries.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<CommandResult> AnswerAsync(CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"/{Description.Name} asks no {action}.");
}
