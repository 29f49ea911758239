using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>Channels and threads.</summary>
internal static class ChannelRoutes
{
    public static RestAnswer Get(RestCall call) => RestAnswer.Ok(DiscordJson.Channel(call.World, call.Channel(call.Ids[0])));

    public static RestAnswer Typing(RestCall call)
    {
        EmulatedChannel channel = call.Channel(call.Ids[0]);
        call.Demand(channel, DiscordPermissions.SendMessages);
        call.World.Typing.Add((channel, call.World.Now));
        return RestAnswer.Nothing;
    }

    public static RestAnswer ThreadMember(RestCall call)
    {
        EmulatedChannel thread = call.Channel(call.Ids[0]);
        string id = call.Ids[1] == "@me" ? call.Bot.Id : call.Ids[1];
        return thread.ThreadMembers.Contains(id) ? RestAnswer.Ok(Member(call, thread, id)) : throw RestError.UnknownMember;
    }

    public static RestAnswer ThreadMembers(RestCall call)
    {
        EmulatedChannel thread = call.Channel(call.Ids[0]);
        if (!call.Bot.PrivilegedIntents.HasFlag(DiscordIntents.GuildMembers))
        {
            throw RestError.MissingAccess;
        }

        return RestAnswer.Ok(DiscordJson.Array(thread.ThreadMembers.Select(id => Member(call, thread, id))));
    }

    public static RestAnswer JoinThread(RestCall call)
    {
        call.Channel(call.Ids[0]).ThreadMembers.Add(call.Bot.Id);
        return RestAnswer.Nothing;
    }

    private static JsonObject Member(RestCall call, EmulatedChannel thread, string id) => new()
    {
        ["id"] = thread.Id,
        ["user_id"] = id,
        ["join_timestamp"] = DiscordJson.Stamp(call.World.Now),
        ["flags"] = 0,
    };
}
