using System.Text.Json;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>The sessions of all bots. Guarded by the world's lock.</summary>
internal sealed class GatewayHub
{
    public List<GatewaySession> Sessions { get; } = [];

    public List<GatewayConnection> Connections { get; } = [];

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How many events are kept for a session that may come back.</summary>
    public int ReplayLimit { get; set; } = 100_000;

    /// <summary>Whether an IDENTIFY within 5 seconds of the last is refused (op 9); true by default.</summary>
    public bool IsIdentifyPaced { get; set; } = true;

    /// <summary>How many events are dispatched twice from now on.</summary>
    public int Repeats { get; set; }

    /// <summary>The IDENTIFYs and RESUMEs that were taken, in order.</summary>
    public List<EmulatedIdentify> Identifies { get; } = [];

    /// <summary>The heartbeats that came: the number each carried; null where it carried none.</summary>
    public List<long?> Heartbeats { get; } = [];

    /// <summary>How many times a new session was asked for, the refused ones included.</summary>
    public int IdentifiesAsked { get; set; }

    /// <summary>The connections of a bot that stand, identified or resumed.</summary>
    public IEnumerable<GatewaySession> Of(EmulatedDiscordBot bot, int? shard = null) =>
        Sessions.Where(session => session.Bot == bot && (shard is null || session.Shard == shard) && session.Connection is not null);

    /// <summary>Gives an event of a guild (of a direct chat for null) to all sessions of a bot that asked for its kind.</summary>
    public void Dispatch(
        EmulatedDiscordBot bot, EmulatedGuild? guild, DiscordIntents intent, string type, JsonNode data, JsonNode? withoutContent = null)
    {
        byte[]? whole = null;
        byte[]? bare = null;
        for (int time = Repeats > 0 ? 2 : 1; time > 0; time--)
        {
            foreach (GatewaySession session in Sessions)
            {
                if (session.Bot != bot || !session.Serves(guild) || (intent != 0 && (session.Intents & intent) == 0))
                {
                    continue;
                }

                bool isBare = withoutContent is not null && !session.Intents.HasFlag(DiscordIntents.MessageContent);
                byte[] body = isBare
                    ? bare ??= JsonSerializer.SerializeToUtf8Bytes(withoutContent)
                    : whole ??= JsonSerializer.SerializeToUtf8Bytes(data);
                session.Dispatch(type, body, ReplayLimit);
            }
        }

        if (Repeats > 0)
        {
            Repeats--;
        }
    }
}
