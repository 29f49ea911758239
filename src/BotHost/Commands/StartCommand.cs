using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Commands;

/// <summary>/start: says what this is.</summary>
internal sealed class StartCommand : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "start";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.StartMenu, false);

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken) =>
        ValueTask.FromResult(CommandResult.Say(call.Chat switch
        {
            ChatKind.Private => call.Texts.Welcome,
            ChatKind.Group => call.Texts.WelcomeGroup,
            _ => call.Texts.WelcomePublic,
        }));
}
