using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Agents;

/// <summary>Lets a group's admins choose who answers there. Asked anew at every step: a button lives longer than a role.</summary>
internal sealed class GroupAgents(IAgentStore agents, PlatformAdapters platforms)
{
    /// <summary>Shows who answers, and to an admin who could.</summary>
    public async ValueTask<CommandResult> ShowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IAgentTexts texts = call.Texts.Agents;
        string present = texts.AnswersHere(call.Agent.Name);
        if (!await IsAdminAsync(call, call.Conversation, cancellationToken))
        {
            return AgentCommand.Tell(call, $"{present} {texts.AdminsOnly}");
        }

        AgentList list = await ListAsync(call, cancellationToken);
        return CommandResult.Whisper(
            call,
            AgentCommand.Name,
            new CommandReply($"{present}{list.Tell(call)}\n\n{texts.GroupUsage}")
            {
                Buttons = list.Buttons(call, AgentCommand.BindAction, agent => $"{call.Conversation} {agent.Id}"),
            });
    }

    /// <summary>Lets the agent of a name answer in a place; everybody there is told.</summary>
    public async ValueTask<CommandResult> BindAsync(
        CommandCall call, ConversationKey place, string name, CancellationToken cancellationToken)
    {
        IAgentTexts texts = call.Texts.Agents;
        if (!await IsAdminAsync(call, place, cancellationToken))
        {
            return AgentCommand.Tell(call, texts.AdminsOnly);
        }

        AgentList list = await ListAsync(call, cancellationToken);
        return name.Length == 0 ? AgentCommand.Tell(call, texts.GroupUsage)
            : list.Find(name) is { } agent ? CommandResult.Say(Announce(texts, place, agent)) with { Effects = [Bind(call, place, agent.Id)] }
            : AgentCommand.Tell(call, texts.NoSuchAgent(name));
    }

    /// <summary>Lets the agent of a pressed button answer in the place that the button was shown for.</summary>
    public async ValueTask<CommandResult> PressAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        int space = argument.IndexOf(' ', StringComparison.Ordinal);
        var place = ConversationKey.Parse(argument[..space]);
        IAgentTexts texts = call.Texts.Agents;
        if (!await IsAdminAsync(call, place, cancellationToken))
        {
            return AgentCommand.Tell(call, texts.AdminsOnly);
        }

        AgentList list = await ListAsync(call, cancellationToken);
        return list.Find(new AgentId(Guid.Parse(argument[(space + 1)..]))) is { } agent
            ? AgentCommand.Tell(call, Announce(texts, place, agent)) with { Effects = [Bind(call, place, agent.Id)] }
            : AgentCommand.Tell(call, call.Texts.ButtonStale);
    }

    /// <summary>Ends what was chosen for the topic, or for the group outside of topics.</summary>
    public async ValueTask<CommandResult> ResetAsync(CommandCall call, CancellationToken cancellationToken) =>
        await IsAdminAsync(call, call.Conversation, cancellationToken)
            ? CommandResult.Say(call.Texts.Agents.Reset) with { Effects = [Bind(call, call.Conversation, null)] }
            : AgentCommand.Tell(call, call.Texts.Agents.AdminsOnly);

    private static TurnEffect.BindAgent Bind(CommandCall call, ConversationKey place, AgentId? agent) =>
        new(call.Subject, AgentPlace.Thread(place), agent);

    private static string Announce(IAgentTexts texts, ConversationKey place, Agent agent) =>
        place.Thread is null ? texts.BoundToGroup(agent.Name) : texts.BoundToTopic(agent.Name);

    private ValueTask<bool> IsAdminAsync(CommandCall call, ConversationKey place, CancellationToken cancellationToken) =>
        platforms.For(place.Platform).Groups.IsAdminAsync(place, call.Profile.Account, cancellationToken);

    private async ValueTask<AgentList> ListAsync(CommandCall call, CancellationToken cancellationToken) =>
        new(await agents.ListAsync(call.Profile.Id, cancellationToken));
}
