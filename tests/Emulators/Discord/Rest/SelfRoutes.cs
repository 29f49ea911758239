using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>What a bot asks about itself and about people.</summary>
internal static class SelfRoutes
{
    public static RestAnswer Gateway(RestCall call) => RestAnswer.Ok(new JsonObject { ["url"] = GatewayUrl(call.World) });

    public static RestAnswer GatewayBot(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["url"] = GatewayUrl(call.World),
        ["shards"] = call.Bot.RecommendedShards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000,
            ["remaining"] = call.Bot.IdentifiesLeft,
            ["reset_after"] = 14_400_000,
            ["max_concurrency"] = call.Bot.MaxConcurrency,
        },
    });

    public static RestAnswer Me(RestCall call)
    {
        JsonObject json = DiscordJson.User(call.World, call.Bot.Id);
        json["verified"] = true;
        json["mfa_enabled"] = false;
        json["locale"] = "en-US";
        json["email"] = null;
        json["flags"] = 0;
        return RestAnswer.Ok(json);
    }

    public static RestAnswer Application(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["id"] = call.Bot.Id,
        ["name"] = call.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["team"] = null,
        ["flags"] = FlagsOf(call.Bot),
        ["interactions_endpoint_url"] = call.Bot.InteractionsEndpointUrl,
        ["bot"] = DiscordJson.User(call.World, call.Bot.Id),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
    });

    public static RestAnswer User(RestCall call) =>
        call.World.Users.ContainsKey(call.Ids[0]) || call.World.FindBotById(call.Ids[0]) is not null
            ? RestAnswer.Ok(DiscordJson.User(call.World, call.Ids[0]))
            : throw RestError.UnknownUser;

    public static RestAnswer OpenDirect(RestCall call)
    {
        string? recipient = call.Members["recipient_id"]?.GetValue<string>();
        if (recipient is null || !call.World.Users.ContainsKey(recipient))
        {
            throw RestError.Form("recipient_id", "CANNOT_DM", "Cannot message this user");
        }

        return RestAnswer.Ok(DiscordJson.Channel(call.World, call.World.DirectChannel(recipient, call.Bot)));
    }

    private static string GatewayUrl(DiscordWorld world) =>
        $"{world.Address.Replace("http://", "ws://", StringComparison.Ordinal)}/gateway";

    // Flags of the limited forms: those that applications of fewer than 100 guilds have.
    private static int FlagsOf(EmulatedDiscordBot bot) =>
        (bot.PrivilegedIntents.HasFlag(DiscordIntents.GuildPresences) ? 1 << 13 : 0)
        | (bot.PrivilegedIntents.HasFlag(DiscordIntents.GuildMembers) ? 1 << 15 : 0)
        | (bot.PrivilegedIntents.HasFlag(DiscordIntents.MessageContent) ? 1 << 19 : 0);
}
