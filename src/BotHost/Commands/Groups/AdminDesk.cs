using Confidant.BotHost.Agents;
using Confidant.BotHost.Platforms;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Groups;

/// <summary>Lets a group's admins in, and nobody else. Asked anew at every step: a button lives longer than a role.</summary>
internal sealed class AdminDesk(
    IProfileStore profiles, IAgentStore agents, AgentDirectory directory, PlatformAdapters platforms)
{
    /// <summary>The group that a command is about: the one it is called in, or, in a private chat, the one whose link led there.
    /// Null where it is about none.</summary>
    public async ValueTask<AdministeredGroup?> FindAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        if (call.IsInGroup)
        {
            return call.Group is { } here ? new AdministeredGroup(call.Conversation, call.Agent, here) : null;
        }

        string[] parts = argument.Split('_', 2);
        if (parts[0].Length == 0 || parts[0].Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        ConversationKey place = call.Conversation with
        {
            Chat = new ChatId(parts[0]),
            Thread = parts.Length > 1 ? new ThreadId(parts[1]) : null,
        };
        Agent agent = await directory.ResolveAsync(place, group: null, cancellationToken);
        return await profiles.FindGroupAsync(place.Group, agent.Id, cancellationToken) is { } context
            ? new AdministeredGroup(place, agent, await profiles.ReadTopicAsync(context, place.Thread, cancellationToken))
            : null;
    }

    /// <summary>The group of a pressed button, and what else the button says; null where it is not known any more.</summary>
    public async ValueTask<(AdministeredGroup Group, string Value)?> DecodeAsync(string argument, CancellationToken cancellationToken)
    {
        string[] parts = argument.Split(' ', 3);
        var place = ConversationKey.Parse(parts[0]);
        var agent = new AgentId(Guid.Parse(parts[1]));
        return await profiles.FindGroupAsync(place.Group, agent, cancellationToken) is { } context
            && await agents.FindAsync(agent, cancellationToken) is { } found
                ? (new AdministeredGroup(place, found, await profiles.ReadTopicAsync(context, place.Thread, cancellationToken)), parts.Length > 2 ? parts[2] : "")
                : null;
    }

    /// <summary>Whether the caller administers a group at this moment.</summary>
    public ValueTask<bool> IsAdminAsync(CommandCall call, AdministeredGroup group, CancellationToken cancellationToken) =>
        platforms.For(group.Place.Platform).Groups.IsAdminAsync(group.Place, call.Profile.Account, cancellationToken);

    /// <summary>What a link into the private chat names: a command for the group that it is called in.</summary>
    public static string LinkTo(CommandCall call, string command) => !call.IsInGroup ? command
        : call.Conversation.Thread is { } thread ? $"{command}_{call.Conversation.Chat}_{thread}"
        : $"{command}_{call.Conversation.Chat}";

    /// <summary>An answer for the caller alone.</summary>
    public static CommandResult Tell(CommandCall call, string command, string text) =>
        CommandResult.Whisper(call, LinkTo(call, command), new CommandReply(text));
}
