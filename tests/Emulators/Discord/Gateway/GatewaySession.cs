using System.Globalization;
using System.Text;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>A session of a shard, which outlives its connections. Guarded by the world's lock.</summary>
internal sealed class GatewaySession(EmulatedDiscordBot bot, string id, int shard, int shards, DiscordIntents intents)
{
    private readonly Queue<(long Sequence, byte[] Payload)> _sent = [];

    public EmulatedDiscordBot Bot { get; } = bot;

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    public DiscordIntents Intents { get; } = intents;

    /// <summary>The number of the last event.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether it can no longer be resumed.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The connection that it has; null while it has none.</summary>
    public GatewayConnection? Connection { get; set; }

    /// <summary>Whether events of a guild (of direct chats for null) come on this shard.</summary>
    public bool Serves(EmulatedGuild? guild) =>
        !IsEnded && (guild is null ? Shard == 0 : (long.Parse(guild.Id, CultureInfo.InvariantCulture) >> 22) % Shards == Shard);

    /// <summary>Sends an event, and keeps it for the case that the connection is lost.</summary>
    public void Dispatch(string type, ReadOnlySpan<byte> data, int replayLimit)
    {
        byte[] payload = Send(type, data);
        _sent.Enqueue((Sequence, payload));
        while (_sent.Count > replayLimit)
        {
            _sent.Dequeue();
        }
    }

    /// <summary>Sends an event that is of no use later.</summary>
    public byte[] Send(string type, ReadOnlySpan<byte> data)
    {
        byte[] head = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{{\"t\":\"{type}\",\"s\":{++Sequence},\"op\":0,\"d\":"));
        byte[] payload = [.. head, .. data, (byte)'}'];
        Connection?.Send(payload);
        return payload;
    }

    /// <summary>Whether everything after a sequence number is still kept.</summary>
    public bool CanReplay(long after) => after >= (_sent.TryPeek(out (long Sequence, byte[] Payload) first) ? first.Sequence - 1 : Sequence);

    /// <summary>Sends again what came after a sequence number.</summary>
    public void Replay(long after)
    {
        foreach ((long sequence, byte[] payload) in _sent)
        {
            if (sequence > after)
            {
                Connection?.Send(payload);
            }
        }
    }
}
