using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Rest;

namespace Confidant.Emulators.Discord.Interactions;

/// <summary>The slash commands that a bot publishes, everywhere or in one guild. The world's lock is held.</summary>
internal static class CommandRoutes
{
    private const int CreatesPerDay = 200;

    public static RestAnswer GetGlobal(RestCall call) => Get(call, "");

    public static RestAnswer GetInGuild(RestCall call) => Get(call, call.Guild(call.Ids[1]).Id);

    public static RestAnswer PutGlobal(RestCall call) => Put(call, "");

    public static RestAnswer PutInGuild(RestCall call) => Put(call, call.Guild(call.Ids[1]).Id);

    private static RestAnswer Get(RestCall call, string guild)
    {
        DemandOwn(call);
        return RestAnswer.Ok(call.Bot.Commands.TryGetValue(guild, out JsonArray? commands) ? commands.DeepClone() : new JsonArray());
    }

    private static RestAnswer Put(RestCall call, string guild)
    {
        DemandOwn(call);
        JsonArray asked = call.Body.Json as JsonArray ?? throw RestError.Form("_errors", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        CommandRules.Check(asked);
        JsonArray known = call.Bot.Commands.TryGetValue(guild, out JsonArray? before) ? before : [];
        var published = new JsonArray();
        foreach (JsonObject command in asked.OfType<JsonObject>())
        {
            JsonObject? earlier = known.OfType<JsonObject>().FirstOrDefault(other =>
                other["name"]!.GetValue<string>() == command["name"]!.GetValue<string>());
            if (earlier is null && ++call.Bot.CommandCreates > CreatesPerDay)
            {
                throw new RestError(400, 30034, "Max number of daily application command creates has been reached (200)");
            }

            published.Add(Publish(call, guild, command, earlier?["id"]!.GetValue<string>() ?? call.World.NextId()));
        }

        call.Bot.Commands[guild] = published;
        call.Bot.CommandPuts++;
        return RestAnswer.Ok(published.DeepClone());
    }

    private static JsonObject Publish(RestCall call, string guild, JsonObject command, string id)
    {
        var published = (JsonObject)command.DeepClone();
        published["id"] = id;
        published["application_id"] = call.Bot.Id;
        published["version"] = call.World.NextId();
        published["type"] ??= 1;
        published["nsfw"] ??= false;
        published["default_member_permissions"] ??= null;
        published["integration_types"] ??= new JsonArray(0);
        published["contexts"] ??= null;
        if (guild.Length > 0)
        {
            published["guild_id"] = guild;
        }

        return published;
    }

    private static void DemandOwn(RestCall call)
    {
        if (call.Ids[0] != call.Bot.Id)
        {
            throw new RestError(403, 20012, "You are not authorized to perform this action on this application");
        }
    }
}
