using Confidant.Identity;

namespace Confidant.BotHost.Commands.Groups;

/// <summary>A group that a caller administers at this moment.</summary>
/// <param name="Place">Where it talks.</param>
/// <param name="Agent">The agent that answers there.</param>
/// <param name="Context">The group as the agent knows it.</param>
internal sealed record AdministeredGroup(ConversationKey Place, Agent Agent, GroupContext Context)
{
    /// <summary>What names it to a button.</summary>
    public string Encode(string value) => $"{Place} {Agent.Id} {value}".TrimEnd();
}
