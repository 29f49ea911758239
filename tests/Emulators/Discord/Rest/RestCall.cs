using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>A request. The world's lock is held.</summary>
/// <param name="World">The world.</param>
/// <param name="Caller">The bot that asks; null where the path itself is the key.</param>
/// <param name="Ids">What stands in the path for the names of the route, in order.</param>
/// <param name="Body">The body.</param>
/// <param name="Query">The query.</param>
internal sealed record RestCall(DiscordWorld World, EmulatedDiscordBot? Caller, IReadOnlyList<string> Ids, RestBody Body, IQueryCollection Query)
{
    /// <summary>The bot that asks.</summary>
    public EmulatedDiscordBot Bot => Caller ?? throw new RestError(401, 0, "401: Unauthorized");

    public JsonObject Members => Body.Members;

    /// <summary>A channel that the bot sees.</summary>
    public EmulatedChannel Channel(string id)
    {
        if (!World.Channels.TryGetValue(id, out EmulatedChannel? channel) || channel.IsDeleted)
        {
            throw RestError.UnknownChannel;
        }

        return PermissionRules.CanView(channel, Bot.Id) ? channel : throw RestError.MissingAccess;
    }

    /// <summary>A guild that the bot is in.</summary>
    public EmulatedGuild Guild(string id) =>
        World.Guilds.TryGetValue(id, out EmulatedGuild? guild) && guild.Members.ContainsKey(Bot.Id) ? guild : throw RestError.UnknownGuild;

    /// <summary>A message in a channel.</summary>
    public EmulatedDiscordMessage Message(EmulatedChannel channel, string id) =>
        World.Messages.TryGetValue(id, out EmulatedDiscordMessage? message) && message.Channel == channel && !message.IsDeleted
        && message.VisibleTo is null
            ? message
            : throw RestError.UnknownMessage;

    /// <summary>Refuses what the bot may not do in a channel.</summary>
    public void Demand(EmulatedChannel channel, DiscordPermissions permissions)
    {
        if (!PermissionRules.In(channel, Bot.Id).HasFlag(permissions))
        {
            throw RestError.MissingPermissions;
        }
    }
}
