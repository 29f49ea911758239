using System.Globalization;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Wire;

/// <summary>Discord's objects of people, guilds, roles and channels.</summary>
internal static class DiscordJson
{
    public static string Stamp(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static string Bits(DiscordPermissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonArray Strings(IEnumerable<string> items) => [.. items.Select(static item => (JsonNode?)item)];

    public static JsonObject User(DiscordWorld world, string id)
    {
        if (world.Users.TryGetValue(id, out EmulatedDiscordUser? user))
        {
            return User(id, user.Username, user.DisplayName, isBot: false);
        }

        return User(id, world.FindBotById(id)?.Name ?? "Deleted User", null, isBot: true);
    }

    public static JsonObject Member(DiscordWorld world, EmulatedGuild guild, string id, bool withUser)
    {
        guild.Members.TryGetValue(id, out EmulatedGuildMember? member);
        var json = new JsonObject
        {
            ["nick"] = member?.Nick,
            ["avatar"] = null,
            ["roles"] = Strings(member?.Roles ?? []),
            ["joined_at"] = Stamp(member?.JoinedAt ?? world.Now),
            ["premium_since"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["pending"] = false,
            ["flags"] = 0,
            ["communication_disabled_until"] = null,
        };
        if (withUser)
        {
            json["user"] = User(world, id);
        }

        return json;
    }

    public static JsonObject Role(EmulatedGuild guild, EmulatedRole role)
    {
        var json = new JsonObject
        {
            ["id"] = role.Id,
            ["name"] = role.Name,
            ["color"] = 0,
            ["hoist"] = false,
            ["position"] = guild.Roles.IndexOf(role),
            ["permissions"] = Bits(role.Permissions),
            ["managed"] = role.BotId is not null,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
        if (role.BotId is not null)
        {
            json["tags"] = new JsonObject { ["bot_id"] = role.BotId };
        }

        return json;
    }

    public static JsonObject Channel(DiscordWorld world, EmulatedChannel channel)
    {
        var json = new JsonObject { ["id"] = channel.Id, ["type"] = (int)channel.Kind, ["flags"] = 0 };
        json["last_message_id"] = channel.Messages.Count > 0 ? channel.Messages[^1].Id : null;
        if (channel.Guild is null)
        {
            json["recipients"] = Array(channel.Recipients.Where(id => world.FindBotById(id) is null).Select(id => User(world, id)));
            return json;
        }

        json["guild_id"] = channel.Guild.Id;
        json["name"] = channel.Name;
        json["parent_id"] = channel.Parent?.Id;
        if (channel.IsThread)
        {
            AddThread(json, channel);
            return json;
        }

        json["topic"] = channel.Topic;
        json["nsfw"] = false;
        json["position"] = 0;
        json["rate_limit_per_user"] = 0;
        json["permission_overwrites"] = Array(channel.Overwrites.Select(static overwrite => new JsonObject
        {
            ["id"] = overwrite.Id,
            ["type"] = overwrite.IsMember ? 1 : 0,
            ["allow"] = Bits(overwrite.Allow),
            ["deny"] = Bits(overwrite.Deny),
        }));
        if (channel.Kind == ChannelKind.Forum)
        {
            json["available_tags"] = new JsonArray();
        }

        return json;
    }

    public static JsonObject Guild(EmulatedGuild guild) => new()
    {
        ["id"] = guild.Id,
        ["name"] = guild.Name,
        ["icon"] = null,
        ["splash"] = null,
        ["description"] = guild.Description,
        ["owner_id"] = guild.OwnerId,
        ["features"] = Strings(guild.Features),
        ["roles"] = Array(guild.Roles.Select(role => Role(guild, role))),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["preferred_locale"] = guild.Locale,
        ["system_channel_flags"] = 0,
        ["afk_timeout"] = 300,
    };

    private static JsonObject User(string id, string username, string? displayName, bool isBot)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["username"] = username,
            ["discriminator"] = "0",
            ["global_name"] = displayName,
            ["avatar"] = null,
            ["public_flags"] = 0,
        };
        if (isBot)
        {
            json["bot"] = true;
        }

        return json;
    }

    private static void AddThread(JsonObject json, EmulatedChannel thread)
    {
        json["owner_id"] = thread.OwnerId;
        json["message_count"] = thread.Messages.Count;
        json["member_count"] = thread.ThreadMembers.Count;
        json["rate_limit_per_user"] = 0;
        json["total_message_sent"] = thread.Messages.Count;
        var metadata = new JsonObject
        {
            ["archived"] = thread.IsArchived,
            ["auto_archive_duration"] = 1440,
            ["archive_timestamp"] = "2026-10-01T12:00:00.000000+00:00",
            ["locked"] = false,
        };
        if (thread.Kind == ChannelKind.PrivateThread)
        {
            metadata["invitable"] = false;
        }

        json["thread_metadata"] = metadata;
    }
}
