using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Wire;

/// <summary>Discord's message object.</summary>
internal static class MessageJson
{
    private static readonly string[] _contentFields = ["embeds", "attachments"];

    public static JsonObject Write(DiscordWorld world, EmulatedDiscordMessage message, bool withReplied = true)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["channel_id"] = message.ChannelId,
            ["author"] = DiscordJson.User(world, message.AuthorId),
            ["content"] = message.IsForwarded ? "" : message.Text,
            ["timestamp"] = DiscordJson.Stamp(message.At),
            ["edited_timestamp"] = message.EditedAt is { } edited ? DiscordJson.Stamp(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = message.PingedEveryone,
            ["mentions"] = DiscordJson.Array(message.Mentions.Select(id => DiscordJson.User(world, id))),
            ["mention_roles"] = DiscordJson.Strings(message.MentionedRoles),
            ["attachments"] = DiscordJson.Array(message.Attachments.Select(file => Attachment(world, file))),
            ["embeds"] = message.Embeds?.DeepClone() ?? new JsonArray(),
            ["components"] = message.Components?.DeepClone() ?? new JsonArray(),
            ["pinned"] = false,
            ["type"] = message.Type,
            ["flags"] = message.Flags,
        };
        if (message.Bot is { } bot && message.InteractionId is not null)
        {
            json["application_id"] = bot.Id;
            json["webhook_id"] = bot.Id;
        }

        if (message.Nonce is not null)
        {
            json["nonce"] = message.Nonce;
        }

        if (message.Stickers.Count > 0)
        {
            json["sticker_items"] = DiscordJson.Array(message.Stickers.Select(static (name, i) =>
                new JsonObject { ["id"] = $"{749054660769218600 + i}", ["name"] = name, ["format_type"] = 1 }));
        }

        AddReference(json, world, message, withReplied);
        return json;
    }

    /// <summary>The same as a dispatch carries it.</summary>
    public static JsonObject Dispatched(DiscordWorld world, EmulatedDiscordMessage message)
    {
        JsonObject json = Write(world, message);
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id;
            if (guild.Members.ContainsKey(message.AuthorId))
            {
                json["member"] = DiscordJson.Member(world, guild, message.AuthorId, withUser: false);
            }
        }

        json["channel_type"] = (int)message.Channel.Kind;
        return json;
    }

    /// <summary>Takes out what a bot without the intent for content does not get.</summary>
    public static JsonObject WithoutContent(JsonObject message, string botId)
    {
        message["content"] = "";
        foreach (string field in _contentFields)
        {
            message[field] = new JsonArray();
        }

        message["components"] = new JsonArray();
        message.Remove("message_snapshots");
        if (message["referenced_message"] is JsonObject replied && replied["author"]!["id"]!.GetValue<string>() != botId)
        {
            WithoutContent(replied, botId);
        }

        return message;
    }

    private static JsonObject Attachment(DiscordWorld world, EmulatedAttachment file) => new()
    {
        ["id"] = file.Id,
        ["filename"] = file.FileName,
        ["size"] = file.Content.Length,
        ["content_type"] = file.MediaType,
        ["url"] = $"{world.Address}/attachments/{file.Id}/{Uri.EscapeDataString(file.FileName)}",
        ["proxy_url"] = $"{world.Address}/attachments/{file.Id}/{Uri.EscapeDataString(file.FileName)}",
    };

    private static void AddReference(JsonObject json, DiscordWorld world, EmulatedDiscordMessage message, bool withReplied)
    {
        if (message.IsForwarded)
        {
            json["message_reference"] = new JsonObject { ["type"] = 1, ["channel_id"] = "1", ["message_id"] = "1" };
            json["message_snapshots"] = new JsonArray(new JsonObject
            {
                ["message"] = new JsonObject
                {
                    ["content"] = message.Text,
                    ["timestamp"] = DiscordJson.Stamp(message.At),
                    ["edited_timestamp"] = null,
                    ["mentions"] = new JsonArray(),
                    ["mention_roles"] = new JsonArray(),
                    ["attachments"] = new JsonArray(),
                    ["embeds"] = new JsonArray(),
                    ["type"] = 0,
                    ["flags"] = 0,
                },
            });
        }
        else if (message.ReplyTo is { } replied)
        {
            var reference = new JsonObject { ["type"] = 0, ["channel_id"] = message.ChannelId, ["message_id"] = replied };
            if (message.Channel.Guild is { } guild)
            {
                reference["guild_id"] = guild.Id;
            }

            json["message_reference"] = reference;
            if (withReplied)
            {
                json["referenced_message"] = world.Messages.TryGetValue(replied, out EmulatedDiscordMessage? found) && !found.IsDeleted
                    ? Write(world, found, withReplied: false)
                    : null;
            }
        }
    }
}
