using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Agents;

/// <summary>Lets a person choose whom they talk to in a private chat.</summary>
internal sealed class AgentChoice(IAgentStore agents)
{
    /// <summary>Shows who one talks to, and who there is.</summary>
    public async ValueTask<CommandResult> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IAgentTexts texts = call.Texts.Agents;
        AgentList list = await ListAsync(call, cancellationToken);
        return CommandResult.Whisper(
            call,
            AgentCommand.Name,
            new CommandReply($"{texts.TalkingTo(call.Agent.Name)}{list.Tell(call)}\n\n{texts.Usage}")
            {
                Buttons = IsByToken(call) ? [] : list.Buttons(call, AgentCommand.UseAction, static agent => agent.Id.ToString()),
            });
    }

    /// <summary>Talks to the agent of a name.</summary>
    public async ValueTask<CommandResult> UseAsync(CommandCall call, string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
        {
            return AgentCommand.Tell(call, call.Texts.Agents.Usage);
        }

        AgentList list = await ListAsync(call, cancellationToken);
        return list.Find(name) is { } agent ? Use(call, agent) : AgentCommand.Tell(call, call.Texts.Agents.NoSuchAgent(name));
    }

    /// <summary>Talks to the agent whose button was pressed.</summary>
    public async ValueTask<CommandResult> PressAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        AgentList list = await ListAsync(call, cancellationToken);
        return list.Find(new AgentId(Guid.Parse(argument))) is { } agent
            ? Use(call, agent)
            : AgentCommand.Tell(call, call.Texts.ButtonStale);
    }

    /// <summary>Talks to whoever answers where nothing is chosen.</summary>
    public static CommandResult Reset(CommandCall call) => IsByToken(call)
        ? AgentCommand.Tell(call, call.Texts.Agents.ByToken)
        : AgentCommand.Tell(call, call.Texts.Agents.Reset) with
        {
            Effects = [new TurnEffect.BindAgent(call.Subject, AgentPlace.Chat(call.Conversation), null)],
        };

    /// <summary>Whether a program's token says which agent answers.</summary>
    public static bool IsByToken(CommandCall call) => call.Conversation.Platform == Platform.Rest;

    private static CommandResult Use(CommandCall call, Agent agent)
    {
        IAgentTexts texts = call.Texts.Agents;
        return IsByToken(call) ? AgentCommand.Tell(call, texts.ByToken)
            : agent.Id == call.Agent.Id ? AgentCommand.Tell(call, texts.Already(agent.Name))
            : AgentCommand.Tell(call, texts.Switched(agent.Name, call.Agent.Name)) with
            {
                Effects = [new TurnEffect.BindAgent(call.Subject, AgentPlace.Chat(call.Conversation), agent.Id)],
            };
    }

    private async ValueTask<AgentList> ListAsync(CommandCall call, CancellationToken cancellationToken) =>
        new(await agents.ListAsync(call.Profile.Id, cancellationToken));
}
