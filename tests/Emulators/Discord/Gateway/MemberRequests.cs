using System.Text.Json;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>REQUEST_GUILD_MEMBERS. The world's lock is held.</summary>
internal static class MemberRequests
{
    /// <summary>Answers with one chunk.</summary>
    public static void Answer(DiscordWorld world, GatewaySession session, JsonObject request)
    {
        if (!world.Guilds.TryGetValue(request["guild_id"]?.GetValue<string>() ?? "", out EmulatedGuild? guild))
        {
            return;
        }

        string[] asked = request["user_ids"] switch
        {
            JsonArray ids => [.. ids.Select(static id => id!.GetValue<string>())],
            JsonValue id => [id.GetValue<string>()],
            _ => [],
        };
        string[] found = asked.Length > 0
            ? [.. asked.Where(guild.Members.ContainsKey)]
            : session.Intents.HasFlag(DiscordIntents.GuildMembers) ? [.. guild.Members.Keys] : [];
        var chunk = new JsonObject
        {
            ["guild_id"] = guild.Id,
            ["members"] = DiscordJson.Array(found.Select(id => DiscordJson.Member(world, guild, id, withUser: true))),
            ["chunk_index"] = 0,
            ["chunk_count"] = 1,
            ["not_found"] = DiscordJson.Strings(asked.Except(found)),
        };
        if (request["nonce"]?.GetValue<string>() is { } nonce)
        {
            chunk["nonce"] = nonce;
        }

        session.Dispatch("GUILD_MEMBERS_CHUNK", JsonSerializer.SerializeToUtf8Bytes(chunk), world.Gateway.ReplayLimit);
    }
}
