using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Interactions;

/// <summary>Discord's interaction object.</summary>
internal static class InteractionJson
{
    public static JsonObject Write(DiscordWorld world, EmulatedInteraction interaction, JsonObject data, EmulatedDiscordMessage? message)
    {
        EmulatedChannel channel = interaction.Channel;
        JsonObject seen = DiscordJson.Channel(world, channel);
        seen["permissions"] = DiscordJson.Bits(PermissionRules.In(channel, interaction.User.Id));
        var json = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = interaction.Bot.Id,
            ["type"] = interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel"] = seen,
            ["channel_id"] = channel.Id,
            ["locale"] = interaction.User.Locale,
            ["app_permissions"] = DiscordJson.Bits(PermissionRules.In(channel, interaction.Bot.Id)),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(interaction),
            ["context"] = CommandData.ContextOf(interaction.Bot, channel),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
        };
        if (channel.Guild is { } guild)
        {
            JsonObject member = DiscordJson.Member(world, guild, interaction.User.Id, withUser: true);
            member["permissions"] = DiscordJson.Bits(PermissionRules.In(channel, interaction.User.Id));
            json["guild_id"] = guild.Id;
            json["guild_locale"] = guild.Locale;
            json["guild"] = new JsonObject
            {
                ["id"] = guild.Id,
                ["locale"] = guild.Locale,
                ["features"] = DiscordJson.Strings(guild.Features),
            };
            json["member"] = member;
        }
        else
        {
            json["user"] = DiscordJson.User(world, interaction.User.Id);
        }

        if (message is not null)
        {
            json["message"] = MessageJson.Write(world, message);
        }

        return json;
    }

    // By the number of how it was installed: 0 for a guild, 1 for a person.
    private static JsonObject Owners(EmulatedInteraction interaction)
    {
        var owners = new JsonObject();
        if (PermissionRules.IsIn(interaction.Channel, interaction.Bot.Id))
        {
            owners["0"] = interaction.Channel.Guild?.Id ?? "0";
        }

        if (interaction.Bot.Installers.Contains(interaction.User.Id))
        {
            owners["1"] = interaction.User.Id;
        }

        return owners;
    }
}
