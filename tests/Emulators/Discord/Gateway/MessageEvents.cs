using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>Tells the bots what is written, changed and deleted. The world's lock is held.</summary>
internal static class MessageEvents
{
    /// <summary>MESSAGE_CREATE or MESSAGE_UPDATE to each bot that sees the channel; the words only where the bot may read them.</summary>
    public static void Tell(DiscordWorld world, EmulatedDiscordMessage message, string type)
    {
        foreach (EmulatedDiscordBot bot in world.Bots.Values)
        {
            if (!PermissionRules.CanView(message.Channel, bot.Id))
            {
                continue;
            }

            JsonObject json = MessageJson.Dispatched(world, message);
            bool isForBot = message.Channel.Guild is null || message.AuthorId == bot.Id || message.Mentions.Contains(bot.Id);
            JsonObject? bare = isForBot ? null : MessageJson.WithoutContent((JsonObject)json.DeepClone(), bot.Id);
            world.Gateway.Dispatch(bot, message.Channel.Guild, IntentFor(message.Channel), type, json, bare);
        }
    }

    /// <summary>MESSAGE_DELETE.</summary>
    public static void TellDeleted(DiscordWorld world, EmulatedDiscordMessage message) => GuildEvents.Tell(
        world, message.Channel, DiscordIntents.GuildMessages, DiscordIntents.DirectMessages, "MESSAGE_DELETE", _ =>
        {
            var json = new JsonObject { ["id"] = message.Id, ["channel_id"] = message.ChannelId };
            AddGuild(json, message.Channel);
            return json;
        });

    /// <summary>MESSAGE_DELETE_BULK.</summary>
    public static void TellDeleted(DiscordWorld world, EmulatedChannel channel, IReadOnlyList<EmulatedDiscordMessage> messages) => GuildEvents.Tell(
        world, channel, DiscordIntents.GuildMessages, DiscordIntents.DirectMessages, "MESSAGE_DELETE_BULK", _ =>
        {
            var json = new JsonObject
            {
                ["ids"] = DiscordJson.Strings(messages.Select(static message => message.Id)),
                ["channel_id"] = channel.Id,
            };
            AddGuild(json, channel);
            return json;
        });

    private static DiscordIntents IntentFor(EmulatedChannel channel) =>
        channel.Guild is null ? DiscordIntents.DirectMessages : DiscordIntents.GuildMessages;

    private static void AddGuild(JsonObject json, EmulatedChannel channel)
    {
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id;
        }
    }
}
