using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>Tells the bots what happens to guilds, channels and members. The world's lock is held.</summary>
internal static class GuildEvents
{
    /// <summary>A guild as GUILD_CREATE brings it to a bot.</summary>
    public static JsonObject Whole(DiscordWorld world, EmulatedGuild guild, EmulatedDiscordBot bot)
    {
        if (guild.IsUnavailable)
        {
            return new JsonObject { ["id"] = guild.Id, ["unavailable"] = true };
        }

        JsonObject json = DiscordJson.Guild(guild);
        EmulatedChannel[] seen =
            [.. world.Channels.Values.Where(channel => channel.Guild == guild && PermissionRules.CanView(channel, bot.Id))];
        json["joined_at"] = DiscordJson.Stamp(guild.Members[bot.Id].JoinedAt);
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;

        // Without the intent for presences only the bot itself is listed.
        json["members"] = new JsonArray(DiscordJson.Member(world, guild, bot.Id, withUser: true));
        json["channels"] = DiscordJson.Array(
            seen.Where(static channel => !channel.IsThread).Select(channel => DiscordJson.Channel(world, channel)));
        json["threads"] = DiscordJson.Array(
            seen.Where(static channel => channel is { IsThread: true, IsArchived: false }).Select(channel => DiscordJson.Channel(world, channel)));
        foreach (string empty in (string[])["presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
        {
            json[empty] = new JsonArray();
        }

        return json;
    }

    /// <summary>The bots that are in a guild.</summary>
    public static IEnumerable<EmulatedDiscordBot> BotsOf(DiscordWorld world, EmulatedGuild guild) =>
        world.Bots.Values.Where(bot => guild.Members.ContainsKey(bot.Id));

    /// <summary>Tells every bot of a guild.</summary>
    public static void Tell(DiscordWorld world, EmulatedGuild guild, DiscordIntents intent, string type, Func<EmulatedDiscordBot, JsonNode> data)
    {
        foreach (EmulatedDiscordBot bot in BotsOf(world, guild))
        {
            world.Gateway.Dispatch(bot, guild, intent, type, data(bot));
        }
    }

    /// <summary>Tells the bots that see a channel (in a direct chat: the one that has it).</summary>
    public static void Tell(
        DiscordWorld world, EmulatedChannel channel, DiscordIntents inGuild, DiscordIntents inDirect, string type, Func<EmulatedDiscordBot, JsonNode> data)
    {
        foreach (EmulatedDiscordBot bot in world.Bots.Values)
        {
            if (PermissionRules.CanView(channel, bot.Id))
            {
                world.Gateway.Dispatch(bot, channel.Guild, channel.Guild is null ? inDirect : inGuild, type, data(bot));
            }
        }
    }

    /// <summary>Tells the bots of a guild that a channel or thread is new, changed or gone.</summary>
    public static void TellChannel(DiscordWorld world, EmulatedChannel channel, string change)
    {
        string type = $"{(channel.IsThread ? "THREAD" : "CHANNEL")}_{change}";
        Tell(world, channel, DiscordIntents.Guilds, DiscordIntents.None, type, _ =>
        {
            JsonObject json = DiscordJson.Channel(world, channel);
            if (channel.IsThread && change == "CREATE")
            {
                json["newly_created"] = true;
            }

            return json;
        });
    }
}
