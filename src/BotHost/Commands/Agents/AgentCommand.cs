using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Agents;

/// <summary>/agent [use|new|preset|set|delete|group|reset]: who answers, and agents of one's own.</summary>
internal sealed class AgentCommand(AgentChoice choice, OwnAgents own, GroupAgents groups) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "agent";

    /// <summary>The button that lets one talk to an agent.</summary>
    public const string UseAction = $"{Name}.use";

    /// <summary>The button that lets an agent answer in a group.</summary>
    public const string BindAction = $"{Name}.bind";

    /// <summary>The button that deletes an agent.</summary>
    public const string DeleteAction = $"{Name}.delete";

    /// <summary>The button that leaves it.</summary>
    public const string KeepAction = $"{Name}.keep";

    /// <summary>The question for a new agent's name.</summary>
    public const string NewAction = $"{Name}.new";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name,
        static texts => texts.AgentMenu,
        true,
        Describe.Option(
            "action", static texts => texts.AgentAction, "list", "use", "group", "reset", "new", "preset", "set", "delete"),
        Describe.Option("name", static texts => texts.AgentName)) with
    {
        // In a group; in private everybody has agents of their own.
        IsForAdmins = true,
    };

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        (AgentVerb verb, string rest) = AgentWords.Read(argument);
        return call.Chat switch
        {
            ChatKind.Private => RunInPrivateAsync(call, verb, rest, cancellationToken),
            ChatKind.Group => RunInGroupAsync(call, verb, rest, cancellationToken),
            _ => ValueTask.FromResult(Tell(call, $"{call.Texts.Agents.AnswersHere(call.Agent.Name)} {call.Texts.Agents.PrivateOnly}")),
        };
    }

    /// <inheritdoc/>
    public ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            "use" => choice.PressAsync(call, argument, cancellationToken),
            "bind" => groups.PressAsync(call, argument, cancellationToken),
            "delete" => own.DeleteAsync(call, new AgentId(Guid.Parse(argument)), cancellationToken),
            _ => ValueTask.FromResult(Tell(call, call.Texts.Agents.Kept)),
        };

    /// <inheritdoc/>
    public ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        own.CreateAsync(call, call.Argument.Trim(), cancellationToken);

    /// <summary>An answer for the caller alone.</summary>
    public static CommandResult Tell(CommandCall call, string text) => CommandResult.Whisper(call, Name, new CommandReply(text));

    private ValueTask<CommandResult> RunInPrivateAsync(
        CommandCall call, AgentVerb verb, string rest, CancellationToken cancellationToken) => verb switch
        {
            AgentVerb.Show => choice.ShowAsync(call, cancellationToken),
            AgentVerb.Use => choice.UseAsync(call, rest, cancellationToken),
            AgentVerb.Reset => ValueTask.FromResult(AgentChoice.Reset(call)),
            AgentVerb.New => own.CreateAsync(call, rest, cancellationToken),
            AgentVerb.Preset when rest.Length == 0 => ValueTask.FromResult(OwnAgents.ListPresets(call)),
            AgentVerb.Preset => own.GivePresetAsync(call, rest, cancellationToken),
            AgentVerb.Set => own.SetAsync(call, rest, cancellationToken),
            AgentVerb.Delete => own.AskDeleteAsync(call, rest, cancellationToken),
            _ => ValueTask.FromResult(Tell(call, call.Texts.Agents.Usage)),
        };

    private ValueTask<CommandResult> RunInGroupAsync(
        CommandCall call, AgentVerb verb, string rest, CancellationToken cancellationToken) => verb switch
        {
            AgentVerb.Show => groups.ShowAsync(call, cancellationToken),
            AgentVerb.Use => groups.BindAsync(call, call.Conversation, rest, cancellationToken),
            AgentVerb.Group => groups.BindAsync(call, call.Conversation with { Thread = null }, rest, cancellationToken),
            AgentVerb.Reset => groups.ResetAsync(call, cancellationToken),
            AgentVerb.Preset when rest.Length == 0 => ValueTask.FromResult(OwnAgents.ListPresets(call)),
            AgentVerb.Unknown => ValueTask.FromResult(Tell(call, call.Texts.Agents.GroupUsage)),
            _ => ValueTask.FromResult(Tell(call, call.Texts.Agents.PrivateOnly)),
        };
}
