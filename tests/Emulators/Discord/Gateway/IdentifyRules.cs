using System.Text.Json;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>How a session begins, and how it is taken up again. The world's lock is held.</summary>
internal static class IdentifyRules
{
    private static readonly TimeSpan _identifyPace = TimeSpan.FromSeconds(5);

    /// <summary>Answers IDENTIFY.</summary>
    public static void Identify(DiscordWorld world, GatewayConnection connection, JsonObject data)
    {
        if (connection.Session is not null)
        {
            connection.Close(4005, "Already authenticated.");
            return;
        }

        world.Gateway.IdentifiesAsked++;
        if (FindBot(world, data) is not { } bot)
        {
            connection.Close(4004, "Authentication failed.");
            return;
        }

        int shard = data["shard"] is JsonArray pair ? pair[0]!.GetValue<int>() : 0;
        int shards = data["shard"] is JsonArray of ? of[1]!.GetValue<int>() : 1;
        var intents = (DiscordIntents)(data["intents"]?.GetValue<long>() ?? -1);
        if (RefusalOf(bot, shard, shards, intents) is { } refusal)
        {
            connection.Close(refusal.Code, refusal.Reason);
            return;
        }

        if (IsTooSoon(world, bot, shard))
        {
            connection.Send(9, false);
            return;
        }

        bot.IdentifiesLeft--;
        bot.LastIdentify[shard % bot.MaxConcurrency] = world.Now;
        var session = new GatewaySession(bot, $"session-{world.NextId()}", shard, shards, intents) { Connection = connection };
        world.Gateway.Sessions.Add(session);
        connection.Session = session;
        world.Gateway.Identifies.Add(new EmulatedIdentify(
            bot, false, shard, shards, intents, connection.Target, session.Id, 0, world.Now));
        Welcome(world, session);
    }

    /// <summary>Answers RESUME.</summary>
    public static void Resume(DiscordWorld world, GatewayConnection connection, JsonObject data)
    {
        if (connection.Session is not null)
        {
            connection.Close(4005, "Already authenticated.");
            return;
        }

        if (FindBot(world, data) is not { } bot)
        {
            connection.Close(4004, "Authentication failed.");
            return;
        }

        string? id = data["session_id"]?.GetValue<string>();
        long sequence = data["seq"]?.GetValueKind() == JsonValueKind.Number ? data["seq"]!.GetValue<long>() : -1;
        GatewaySession? session = world.Gateway.Sessions.Find(session => session.Bot == bot && session.Id == id && !session.IsEnded);
        if (session is null || (sequence <= session.Sequence && !session.CanReplay(sequence)))
        {
            connection.Send(9, false);
            return;
        }

        if (sequence > session.Sequence)
        {
            session.IsEnded = true;
            connection.Close(4007, "Invalid seq.");
            return;
        }

        session.Connection?.Drop();
        session.Connection = connection;
        connection.Session = session;
        world.Gateway.Identifies.Add(new EmulatedIdentify(
            bot, true, session.Shard, session.Shards, session.Intents, connection.Target, session.Id, sequence, world.Now));
        session.Replay(sequence);
        session.Send("RESUMED", "{\"_trace\":[]}"u8);
    }

    private static EmulatedDiscordBot? FindBot(DiscordWorld world, JsonObject data)
    {
        string token = data["token"]?.GetValue<string>() ?? "";
        token = token.StartsWith("Bot ", StringComparison.Ordinal) ? token[4..] : token;
        return world.Bots.TryGetValue(token, out EmulatedDiscordBot? bot) && !bot.IsRevoked ? bot : null;
    }

    private static (int Code, string Reason)? RefusalOf(EmulatedDiscordBot bot, int shard, int shards, DiscordIntents intents)
    {
        if (shards < 1 || shard < 0 || shard >= shards)
        {
            return (4010, "Invalid shard.");
        }

        if (shards < bot.RequiredShards)
        {
            return (4011, "Sharding required.");
        }

        if (intents < 0 || (intents & ~DiscordIntents.Known) != 0)
        {
            return (4013, "Invalid intent(s).");
        }

        if ((intents & DiscordIntents.Privileged & ~bot.PrivilegedIntents) != 0)
        {
            return (4014, "Disallowed intent(s).");
        }

        return bot.IdentifiesLeft <= 0 ? (4004, "Authentication failed.") : null;
    }

    private static bool IsTooSoon(DiscordWorld world, EmulatedDiscordBot bot, int shard) =>
        world.Gateway.IsIdentifyPaced
        && bot.LastIdentify.TryGetValue(shard % bot.MaxConcurrency, out DateTimeOffset last)
        && world.Now - last < _identifyPace;

    private static void Welcome(DiscordWorld world, GatewaySession session)
    {
        EmulatedDiscordBot bot = session.Bot;
        EmulatedGuild[] guilds = [.. world.Guilds.Values.Where(guild => guild.Members.ContainsKey(bot.Id) && session.Serves(guild))];
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = DiscordJson.User(world, bot.Id),
            ["guilds"] = DiscordJson.Array(guilds.Select(static guild => new JsonObject { ["id"] = guild.Id, ["unavailable"] = true })),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = $"{GatewayAddress(world)}/resume",
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = bot.Id, ["flags"] = 0 },
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["user_settings"] = new JsonObject(),
        };
        session.Dispatch("READY", JsonSerializer.SerializeToUtf8Bytes(ready), world.Gateway.ReplayLimit);
        if (session.Intents.HasFlag(DiscordIntents.Guilds))
        {
            foreach (EmulatedGuild guild in guilds)
            {
                JsonObject data = GuildEvents.Whole(world, guild, bot);
                session.Dispatch("GUILD_CREATE", JsonSerializer.SerializeToUtf8Bytes(data), world.Gateway.ReplayLimit);
            }
        }
    }

    private static string GatewayAddress(DiscordWorld world) => world.Address.Replace("http://", "ws://", StringComparison.Ordinal);
}
