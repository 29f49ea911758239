using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Gateway;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord;

/// <content>How guilds, channels and their members change.</content>
public sealed partial class DiscordEmulator
{
    /// <summary>Lets a person join a guild; bots with the intent for members are told.</summary>
    public void Join(EmulatedDiscordUser user, EmulatedGuild guild)
    {
        lock (_world.Gate)
        {
            guild.Members.Add(user.Id, new EmulatedGuildMember(user.Id, _world.Now));
            TellMember(guild, user.Id, "GUILD_MEMBER_ADD");
        }
    }

    /// <summary>Lets a person leave a guild; bots with the intent for members are told.</summary>
    public void Leave(EmulatedDiscordUser user, EmulatedGuild guild)
    {
        lock (_world.Gate)
        {
            guild.Members.Remove(user.Id);
            GuildEvents.Tell(_world, guild, DiscordIntents.GuildMembers, "GUILD_MEMBER_REMOVE", _ => new JsonObject
            {
                ["guild_id"] = guild.Id,
                ["user"] = DiscordJson.User(_world, user.Id),
            });
        }
    }

    /// <summary>Adds a bot to a guild, or removes it; it gets GUILD_CREATE or GUILD_DELETE.</summary>
    public void SetMembership(EmulatedDiscordBot bot, EmulatedGuild guild, bool isMember)
    {
        lock (_world.Gate)
        {
            if (isMember)
            {
                AddTo(guild, bot);
                return;
            }

            guild.Members.Remove(bot.Id);
            guild.Roles.RemoveAll(role => role.BotId == bot.Id);
            _world.Gateway.Dispatch(bot, guild, DiscordIntents.Guilds, "GUILD_DELETE", new JsonObject { ["id"] = guild.Id });
        }
    }

    /// <summary>Puts a guild out of order (GUILD_DELETE with unavailable), or back in order (GUILD_CREATE).</summary>
    public void SetAvailable(EmulatedGuild guild, bool isAvailable)
    {
        lock (_world.Gate)
        {
            guild.IsUnavailable = !isAvailable;
            GuildEvents.Tell(_world, guild, DiscordIntents.Guilds, isAvailable ? "GUILD_CREATE" : "GUILD_DELETE", bot =>
                isAvailable ? GuildEvents.Whole(_world, guild, bot) : new JsonObject { ["id"] = guild.Id, ["unavailable"] = true });
        }
    }

    /// <summary>Changes a guild; what is null stays as it is.</summary>
    public void ChangeGuild(EmulatedGuild guild, string? name = null, string? description = null, IEnumerable<string>? features = null)
    {
        lock (_world.Gate)
        {
            guild.Name = name ?? guild.Name;
            guild.Description = description ?? guild.Description;
            guild.Features = features is null ? guild.Features : [.. features];
            TellGuild(guild);
        }
    }

    /// <summary>Changes a channel or thread; what is null stays as it is. Who no longer sees it is told that it is gone.</summary>
    public void ChangeChannel(
        EmulatedChannel channel,
        string? name = null,
        string? topic = null,
        IEnumerable<EmulatedOverwrite>? overwrites = null,
        bool? isArchived = null)
    {
        lock (_world.Gate)
        {
            channel.Name = name ?? channel.Name;
            channel.Topic = topic ?? channel.Topic;
            channel.Overwrites = overwrites is null ? channel.Overwrites : [.. overwrites];
            channel.IsArchived = isArchived ?? channel.IsArchived;
            foreach (EmulatedDiscordBot bot in GuildEvents.BotsOf(_world, channel.Guild!))
            {
                // Discord tells of a change also those whom the change shut out: by the new object.
                _world.Gateway.Dispatch(
                    bot,
                    channel.Guild,
                    DiscordIntents.Guilds,
                    channel.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE",
                    DiscordJson.Channel(_world, channel));
            }
        }
    }

    /// <summary>Deletes a channel or thread with what is in it; the bots that saw it are told.</summary>
    public void DeleteChannel(EmulatedChannel channel)
    {
        lock (_world.Gate)
        {
            GuildEvents.TellChannel(_world, channel, "DELETE");
            channel.IsDeleted = true;
            foreach (EmulatedChannel thread in _world.Channels.Values.Where(thread => thread.IsThread && thread.Parent == channel))
            {
                thread.IsDeleted = true;
            }
        }
    }

    /// <summary>Invites somebody to a thread, or takes them out; the bots that see it are told.</summary>
    public void SetThreadMember(EmulatedChannel thread, string memberId, bool isMember = true)
    {
        lock (_world.Gate)
        {
            if (isMember)
            {
                thread.ThreadMembers.Add(memberId);
            }

            GuildEvents.Tell(_world, thread, DiscordIntents.Guilds, DiscordIntents.None, "THREAD_MEMBERS_UPDATE", bot =>
            {
                var json = new JsonObject { ["id"] = thread.Id, ["guild_id"] = thread.Guild!.Id, ["member_count"] = thread.ThreadMembers.Count };
                json[isMember ? "added_members" : "removed_member_ids"] = isMember
                    ? new JsonArray(new JsonObject
                    {
                        ["id"] = thread.Id,
                        ["user_id"] = memberId,
                        ["join_timestamp"] = DiscordJson.Stamp(_world.Now),
                        ["flags"] = 0,
                    })
                    : new JsonArray(memberId);
                return json;
            });
            if (isMember && _world.FindBotById(memberId) is { } invited)
            {
                _world.Gateway.Dispatch(invited, thread.Guild, DiscordIntents.Guilds, "THREAD_CREATE", DiscordJson.Channel(_world, thread));
            }
            else if (!isMember)
            {
                thread.ThreadMembers.Remove(memberId);
            }
        }
    }

    private void TellMember(EmulatedGuild guild, string memberId, string type)
    {
        foreach (EmulatedDiscordBot bot in GuildEvents.BotsOf(_world, guild))
        {
            JsonObject json = DiscordJson.Member(_world, guild, memberId, withUser: true);
            json["guild_id"] = guild.Id;

            // What concerns the bot itself needs no intent but the one for guilds.
            DiscordIntents intent = bot.Id == memberId ? DiscordIntents.Guilds : DiscordIntents.GuildMembers;
            _world.Gateway.Dispatch(bot, guild, intent, type, json);
        }
    }
}
