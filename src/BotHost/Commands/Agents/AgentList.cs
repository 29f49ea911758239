using System.Text;
using Confidant.BotHost.Agents;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Agents;

/// <summary>The agents that a person may choose from: the operator's and their own.</summary>
/// <param name="Agents">The agents, the person's own last.</param>
internal sealed record AgentList(IReadOnlyList<Agent> Agents)
{
    private const int MostButtons = 30;

    /// <summary>The person's own.</summary>
    public IEnumerable<Agent> Own => Agents.Where(static agent => agent.Owner is not null);

    /// <summary>The agent of a name, letter case aside, one's own before the operator's; null where there is none.</summary>
    public Agent? Find(string name) =>
        Agents.LastOrDefault(agent => agent.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The agent of an id; null where there is none to choose.</summary>
    public Agent? Find(AgentId id) => Agents.FirstOrDefault(agent => agent.Id == id);

    /// <summary>The agents, a line each with what they are.</summary>
    public string Tell(CommandCall call)
    {
        IAgentTexts texts = call.Texts.Agents;
        var text = new StringBuilder();
        Append(text, texts.OperatorsHeading, Agents.Where(static agent => agent.Owner is null), call);
        Append(text, texts.OwnHeading, Own, call);
        return text.ToString();
    }

    /// <summary>A button for each agent but the one that answers.</summary>
    public IReadOnlyList<IReadOnlyList<CommandButton>> Buttons(CommandCall call, string action, Func<Agent, string> argument) =>
    [
        .. Agents.Where(agent => agent.Id != call.Agent.Id).Take(MostButtons).Select(agent =>
            (IReadOnlyList<CommandButton>)[new CommandButton(call.Texts.Agents.UseButton(agent.Name), action, argument(agent))]),
    ];

    private static void Append(StringBuilder text, string heading, IEnumerable<Agent> agents, CommandCall call)
    {
        bool isFirst = true;
        foreach (Agent agent in agents)
        {
            if (isFirst)
            {
                text.Append("\n\n").Append(heading);
                isFirst = false;
            }

            text.Append("\n• ").Append(agent.Name);
            if (DescribeRole(agent, call) is { } role)
            {
                text.Append(" – ").Append(role);
            }
        }
    }

    private static string? DescribeRole(Agent agent, CommandCall call) => agent switch
    {
        { Role: { } role } => role,
        { Preset: null } => null,
        _ => PersonaResolver.PresetOf(agent).In(call.Language).Description,
    };
}
