using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Gateway;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord;

/// <content>Who and what there is.</content>
public sealed partial class DiscordEmulator
{
    /// <summary>How many bytes the files of a message may have together (413, 40005); 10 MiB by default.</summary>
    public long LargestUpload
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.LargestUpload;
            }
        }

        set
        {
            lock (_world.Gate)
            {
                _world.LargestUpload = value;
            }
        }
    }

    /// <summary>Adds an application with its bot.</summary>
    /// <param name="name">Its handle.</param>
    /// <param name="token">Its token; null to have one made.</param>
    public EmulatedDiscordBot AddBot(string name = "confidant", string? token = null)
    {
        lock (_world.Gate)
        {
            string id = _world.NextId();
            var bot = new EmulatedDiscordBot(id, token ?? $"{Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(id)).TrimEnd('=')}.EMULATED.token-of-a-bot", name);
            _world.Bots.Add(bot.Token, bot);
            return bot;
        }
    }

    /// <summary>Adds a person.</summary>
    /// <param name="username">The handle.</param>
    /// <param name="displayName">The name shown; null for the handle.</param>
    /// <param name="locale">The language of the person's client.</param>
    public EmulatedDiscordUser AddUser(string username, string? displayName = null, string locale = "en-US")
    {
        lock (_world.Gate)
        {
            var user = new EmulatedDiscordUser(_world.NextId(), username, displayName, locale);
            _world.Users.Add(user.Id, user);
            return user;
        }
    }

    /// <summary>Adds a guild with its members; each bot gets GUILD_CREATE and a role of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">The people in it.</param>
    /// <param name="bots">The bots in it.</param>
    /// <param name="id">Its id, which decides on its shard; null to have one made.</param>
    /// <param name="description">What it says of itself.</param>
    /// <param name="features">Discord's names of what it has.</param>
    public EmulatedGuild AddGuild(
        string name,
        IEnumerable<EmulatedDiscordUser> members,
        IEnumerable<EmulatedDiscordBot> bots,
        string? id = null,
        string? description = null,
        IEnumerable<string>? features = null)
    {
        lock (_world.Gate)
        {
            var guild = new EmulatedGuild(id ?? _world.NextId(), name) { Description = description, Features = [.. features ?? []] };
            _world.Guilds.Add(guild.Id, guild);
            foreach (EmulatedDiscordUser member in members)
            {
                guild.Members.Add(member.Id, new EmulatedGuildMember(member.Id, _world.Now));
            }

            foreach (EmulatedDiscordBot bot in bots)
            {
                AddTo(guild, bot);
            }

            return guild;
        }
    }

    /// <summary>Adds a channel to a guild; its bots are told.</summary>
    public EmulatedChannel AddChannel(
        EmulatedGuild guild,
        string name,
        ChannelKind kind = ChannelKind.Text,
        IEnumerable<EmulatedOverwrite>? overwrites = null,
        string? topic = null,
        EmulatedChannel? category = null)
    {
        lock (_world.Gate)
        {
            var channel = new EmulatedChannel(_world.NextId(), kind, guild, name)
            {
                Topic = topic,
                Parent = category,
                Overwrites = [.. overwrites ?? []],
            };
            _world.Channels.Add(channel.Id, channel);
            GuildEvents.TellChannel(_world, channel, "CREATE");
            return channel;
        }
    }

    /// <summary>Starts a thread in a channel, or a post in a forum; the bots that see it are told, and added where they are named.</summary>
    /// <param name="parent">The channel.</param>
    /// <param name="owner">Who starts it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isPrivate">Whether only those who are invited see it.</param>
    /// <param name="members">Ids of people and bots that are invited.</param>
    public EmulatedChannel AddThread(
        EmulatedChannel parent, EmulatedDiscordUser owner, string name, bool isPrivate = false, IEnumerable<string>? members = null)
    {
        lock (_world.Gate)
        {
            ChannelKind kind = isPrivate
                ? ChannelKind.PrivateThread
                : parent.Kind == ChannelKind.Announcement ? ChannelKind.AnnouncementThread : ChannelKind.PublicThread;
            var thread = new EmulatedChannel(_world.NextId(), kind, parent.Guild, name) { Parent = parent, OwnerId = owner.Id };
            thread.ThreadMembers.UnionWith([owner.Id, .. members ?? []]);
            _world.Channels.Add(thread.Id, thread);
            GuildEvents.TellChannel(_world, thread, "CREATE");
            return thread;
        }
    }

    /// <summary>The direct chat of a person with a bot.</summary>
    public EmulatedChannel DirectChannel(EmulatedDiscordUser user, EmulatedDiscordBot bot)
    {
        lock (_world.Gate)
        {
            return _world.DirectChannel(user.Id, bot);
        }
    }

    /// <summary>Adds a chat of people that no bot is in: a direct one of two, or a group.</summary>
    public EmulatedChannel AddChatOfPeople(params IReadOnlyList<EmulatedDiscordUser> people)
    {
        lock (_world.Gate)
        {
            var channel = new EmulatedChannel(_world.NextId(), people.Count == 2 ? ChannelKind.Direct : ChannelKind.GroupDirect, null, null);
            channel.Recipients.UnionWith(people.Select(static person => person.Id));
            _world.Channels.Add(channel.Id, channel);
            return channel;
        }
    }

    /// <summary>Lets a person take a bot's application along: its commands are there for them wherever they go.</summary>
    public void Install(EmulatedDiscordUser user, EmulatedDiscordBot bot)
    {
        lock (_world.Gate)
        {
            bot.Installers.Add(user.Id);
        }
    }

    /// <summary>Adds a role to a guild; its bots are told.</summary>
    public EmulatedRole AddRole(EmulatedGuild guild, string name, DiscordPermissions permissions)
    {
        lock (_world.Gate)
        {
            var role = new EmulatedRole(_world.NextId(), name, permissions);
            guild.Roles.Add(role);
            TellRole(guild, role, "GUILD_ROLE_CREATE");
            return role;
        }
    }

    /// <summary>Changes what the members of a role may do; @everyone for null.</summary>
    public void SetPermissions(EmulatedGuild guild, EmulatedRole? role, DiscordPermissions permissions)
    {
        lock (_world.Gate)
        {
            int at = role is null ? 0 : guild.Roles.FindIndex(known => known.Id == role.Id);
            guild.Roles[at] = guild.Roles[at] with { Permissions = permissions };
            TellRole(guild, guild.Roles[at], "GUILD_ROLE_UPDATE");
        }
    }

    /// <summary>Gives a member a role, or takes it; bots with the intent for members are told, and the bot itself always.</summary>
    public void SetRole(EmulatedGuild guild, string memberId, EmulatedRole role, bool isGiven = true)
    {
        lock (_world.Gate)
        {
            List<string> roles = guild.Members[memberId].Roles;
            roles.Remove(role.Id);
            if (isGiven)
            {
                roles.Add(role.Id);
            }

            TellMember(guild, memberId, "GUILD_MEMBER_UPDATE");
        }
    }

    /// <summary>Makes somebody the owner of a guild.</summary>
    public void SetOwner(EmulatedGuild guild, EmulatedDiscordUser owner)
    {
        lock (_world.Gate)
        {
            guild.OwnerId = owner.Id;
            TellGuild(guild);
        }
    }

    /// <summary>The role of a bot's own in a guild.</summary>
    public EmulatedRole RoleOf(EmulatedGuild guild, EmulatedDiscordBot bot)
    {
        lock (_world.Gate)
        {
            return guild.Roles.Single(role => role.BotId == bot.Id);
        }
    }

    private void AddTo(EmulatedGuild guild, EmulatedDiscordBot bot)
    {
        var role = new EmulatedRole(_world.NextId(), bot.Name, DiscordPermissions.Usual, bot.Id);
        guild.Roles.Add(role);
        var member = new EmulatedGuildMember(bot.Id, _world.Now);
        member.Roles.Add(role.Id);
        guild.Members.Add(bot.Id, member);
        _world.Gateway.Dispatch(bot, guild, DiscordIntents.Guilds, "GUILD_CREATE", GuildEvents.Whole(_world, guild, bot));
    }

    private void TellRole(EmulatedGuild guild, EmulatedRole role, string type) => GuildEvents.Tell(
        _world, guild, DiscordIntents.Guilds, type, _ => new JsonObject { ["guild_id"] = guild.Id, ["role"] = DiscordJson.Role(guild, role) });

    private void TellGuild(EmulatedGuild guild) =>
        GuildEvents.Tell(_world, guild, DiscordIntents.Guilds, "GUILD_UPDATE", _ => DiscordJson.Guild(guild));
}
