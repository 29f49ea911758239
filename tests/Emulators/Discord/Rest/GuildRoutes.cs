using System.Globalization;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>Guilds, their members and roles.</summary>
internal static class GuildRoutes
{
    public static RestAnswer Mine(RestCall call) => RestAnswer.Ok(DiscordJson.Array(
        call.World.Guilds.Values.Where(guild => guild.Members.ContainsKey(call.Bot.Id)).Select(guild => new JsonObject
        {
            ["id"] = guild.Id,
            ["name"] = guild.Name,
            ["owner"] = false,
            ["permissions"] = DiscordJson.Bits(PermissionRules.In(guild, call.Bot.Id)),
            ["features"] = DiscordJson.Strings(guild.Features),
        })));

    public static RestAnswer Get(RestCall call)
    {
        EmulatedGuild guild = call.Guild(call.Ids[0]);
        JsonObject json = DiscordJson.Guild(guild);
        if (call.Query["with_counts"] == "true")
        {
            json["approximate_member_count"] = guild.Members.Count;
            json["approximate_presence_count"] = guild.Members.Count;
        }

        return RestAnswer.Ok(json);
    }

    public static RestAnswer Channels(RestCall call)
    {
        EmulatedGuild guild = call.Guild(call.Ids[0]);
        return RestAnswer.Ok(DiscordJson.Array(call.World.Channels.Values
            .Where(channel => channel.Guild == guild && channel is { IsThread: false, IsDeleted: false })
            .Select(channel => DiscordJson.Channel(call.World, channel))));
    }

    public static RestAnswer Roles(RestCall call)
    {
        EmulatedGuild guild = call.Guild(call.Ids[0]);
        return RestAnswer.Ok(DiscordJson.Array(guild.Roles.Select(role => DiscordJson.Role(guild, role))));
    }

    public static RestAnswer ActiveThreads(RestCall call)
    {
        EmulatedGuild guild = call.Guild(call.Ids[0]);
        return RestAnswer.Ok(new JsonObject
        {
            ["threads"] = DiscordJson.Array(call.World.Channels.Values
                .Where(thread => thread.Guild == guild && thread is { IsThread: true, IsArchived: false }
                    && PermissionRules.CanView(thread, call.Bot.Id))
                .Select(thread => DiscordJson.Channel(call.World, thread))),
            ["members"] = new JsonArray(),
        });
    }

    public static RestAnswer Members(RestCall call)
    {
        EmulatedGuild guild = call.Guild(call.Ids[0]);
        if (!call.Bot.PrivilegedIntents.HasFlag(DiscordIntents.GuildMembers))
        {
            throw RestError.MissingAccess;
        }

        int limit = int.TryParse(call.Query["limit"], CultureInfo.InvariantCulture, out int asked) ? asked : 1;
        ulong after = ulong.TryParse(call.Query["after"], CultureInfo.InvariantCulture, out ulong last) ? last : 0;
        return RestAnswer.Ok(DiscordJson.Array(guild.Members.Keys
            .Select(static id => ulong.Parse(id, CultureInfo.InvariantCulture)).Where(id => id > after).Order().Take(limit)
            .Select(id => DiscordJson.Member(call.World, guild, id.ToString(CultureInfo.InvariantCulture), withUser: true))));
    }

    public static RestAnswer Member(RestCall call)
    {
        EmulatedGuild guild = call.Guild(call.Ids[0]);
        string id = call.Ids[1];
        if (guild.Members.ContainsKey(id))
        {
            return RestAnswer.Ok(DiscordJson.Member(call.World, guild, id, withUser: true));
        }

        throw call.World.Users.ContainsKey(id) ? RestError.UnknownMember : RestError.UnknownUser;
    }

    public static RestAnswer Leave(RestCall call)
    {
        EmulatedGuild guild = call.Guild(call.Ids[0]);
        guild.Members.Remove(call.Bot.Id);
        guild.Roles.RemoveAll(role => role.BotId == call.Bot.Id);
        call.World.Gateway.Dispatch(call.Bot, guild, DiscordIntents.Guilds, "GUILD_DELETE", new JsonObject { ["id"] = guild.Id });
        return RestAnswer.Nothing;
    }
}
